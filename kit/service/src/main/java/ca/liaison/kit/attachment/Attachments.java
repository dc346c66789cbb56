package ca.liaison.kit.attachment;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The files attached to tickets, append-only; the content stands beside what is known of it
/// (INC-28).
@ApplicationScoped
public class Attachments {
    private static final String READABLE =
            """
            where ticket = ? and at <= coalesce(?, 'infinity'::timestamptz)
              and (visibility = 'shared' or organisation = ? or addressee = ?)\
            """;

    private final Sql sql;

    Attachments(Sql sql) {
        this.sql = sql;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void add(Attachment attachment, byte[] content) {
        sql.update(
                """
                insert into attachment (id, ticket, sequence, at, organisation, subject, client, agent, visibility,
                    addressee, file_name, media_type, size, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                attachment.id(),
                attachment.ticket(),
                attachment.sequence(),
                attachment.at(),
                attachment.organisation(),
                attachment.subject(),
                attachment.client(),
                attachment.agent(),
                attachment.visibility().code(),
                attachment.addressee(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                HexFormat.of().parseHex(attachment.sha256()));
        sql.update(
                "insert into attachment_content (attachment, content) values (?, ?)",
                attachment.id(),
                content);
    }

    public Optional<Attachment> find(@Nullable UUID id) {
        return sql.first("select * from attachment where id = ?", Attachments::attachment, id);
    }

    /// One that this caller's organisation may read.
    ///
    /// @param until not one that came later, where it is given
    public Optional<Attachment> find(long ticket, UUID id, Actor actor, @Nullable Instant until) {
        return sql.first(
                "select * from attachment " + READABLE + " and id = ?",
                Attachments::attachment,
                ticket,
                until,
                actor.organisation(),
                actor.organisation(),
                id);
    }

    /// Those that this caller's organisation may read, oldest first.
    ///
    /// @param until later ones are not read, where it is given
    public List<Attachment> of(
            long ticket, Actor actor, @Nullable Instant until, @Nullable Cursor after, int count) {
        return sql.query(
                "select * from attachment "
                        + READABLE
                        + " and sequence > ? order by sequence limit ?",
                Attachments::attachment,
                ticket,
                until,
                actor.organisation(),
                actor.organisation(),
                after == null ? 0L : Long.parseLong(after.key()),
                count);
    }

    /// Empty where it was taken away.
    public Optional<byte[]> content(Attachment attachment) {
        return sql.first(
                "select content from attachment_content where attachment = ?",
                row -> row.getBytes("content"),
                attachment.id());
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getLong("ticket"),
                row.getLong("sequence"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("organisation"),
                row.getString("subject"),
                row.getString("client"),
                row.getString("agent"),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getString("addressee"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }
}
