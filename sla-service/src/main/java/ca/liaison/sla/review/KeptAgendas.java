package ca.liaison.sla.review;

import ca.liaison.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/// The agendas of the meetings that were held, as they are kept: what becomes known later, and what
/// a later release would count otherwise, does not change them.
@ApplicationScoped
class KeptAgendas {
    private static final String ALGORITHM = "SHA-256";

    private final Sql sql;
    private final ObjectMapper mapper;

    KeptAgendas(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    void keep(ServiceReview review, Agenda agenda) {
        String content = canonical(agenda);
        sql.update(
                "insert into service_review_agenda (review, content, checksum) values (?, ?, ?)",
                review.id(),
                content,
                checksum(content));
    }

    /// The agenda of a meeting as it was kept, with its checksum; empty until it is held.
    Optional<ObjectNode> find(UUID review) {
        return sql.first(
                "select content, checksum from service_review_agenda where review = ?",
                row -> {
                    ObjectNode agenda = read(row.getString("content"));
                    agenda.putObject("frozen")
                            .put("checksum", row.getString("checksum"))
                            .put("algorithm", ALGORITHM);
                    return agenda;
                },
                review);
    }

    /// The agenda as it is shown while it is not kept.
    ObjectNode shown(Agenda agenda) {
        return mapper.valueToTree(agenda);
    }

    private String canonical(Agenda agenda) {
        try {
            return new JsonCanonicalizer(mapper.writeValueAsString(agenda)).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ObjectNode read(String content) {
        try {
            return mapper.readValue(content, ObjectNode.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String checksum(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(ALGORITHM)
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
