package ca.liaison.incident.republishing;

import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Reads what happened to a ticket from where it is kept for ever.
@ApplicationScoped
class Occurrences {
    private static final String ALL =
            """
            select o.*, array(select organisation from notification n
                              where n.ticket = ? and n.sequence = o.sequence order by organisation) as told
            from (
                select sequence, at, action, organisation, from_state, to_state, changes::text as changes,
                    null as text_id, null as visibility, null as addressee
                from history_entry where ticket = ?
                union all
                select sequence, at, 'update', organisation, null, null, '{}', 'updates/' || id || '/text',
                    visibility, addressee
                from ticket_update where ticket = ?
                union all
                select sequence, at, 'attach', organisation, null, null, '{}', 'attachments/' || id || '/file',
                    visibility, addressee
                from attachment where ticket = ?
                union all
                select sequence, at, 'redact', organisation, null, null, '{}', text_id, visibility, addressee
                from redaction where ticket = ?) o
            where sequence <= ? order by sequence\
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    Occurrences(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// In their order, up to one.
    List<Occurrence> of(long ticket, long last) {
        return sql.query(ALL, this::occurrence, ticket, ticket, ticket, ticket, ticket, last);
    }

    private Occurrence occurrence(ResultSet row) throws SQLException {
        try {
            return new Occurrence(
                    row.getLong("sequence"),
                    Objects.requireNonNull(Sql.instant(row, "at")),
                    TicketAction.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                    row.getString("organisation"),
                    row.getString("from_state"),
                    row.getString("to_state"),
                    mapper.readTree(row.getString("changes")),
                    row.getString("text_id"),
                    row.getString("visibility"),
                    row.getString("addressee"),
                    List.of((String[]) row.getArray("told").getArray()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
