package ca.liaison.kit.redaction;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes texts of tickets away (INC-29). The database lets a text become the mark only where a
/// redaction names it; nothing else of what was said and done can be changed.
///
/// What is kept in the ticket's own row its service takes away, and records here.
@ApplicationScoped
public class Redactions {
    /// What stands in the place of a text that was taken away.
    public static final String MARK = "[…]";

    private final Sql sql;
    private final List<TextColumn> columns;

    Redactions(Sql sql, Instance<TextColumns> columns) {
        this.sql = sql;
        this.columns = columns.stream().flatMap(each -> each.all().stream()).toList();
    }

    /// Finds a text that stands beside the ticket's row; the ticket's own its service knows.
    public Optional<NamedText> find(long ticket, TextId id) {
        return column(id)
                .flatMap(column ->
                        sql.first(column.select(), row -> text(id, row), ticket, id.key()));
    }

    /// Records that a text is taken away, and takes it away where it stands beside the ticket's
    /// row.
    public void redact(long ticket, NamedText text, Redaction redaction) {
        sql.update(
                """
                insert into redaction (ticket, text_id, sequence, at, organisation, subject, client, agent, visibility,
                    author, addressee, said_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                ticket,
                redaction.textId(),
                redaction.sequence(),
                redaction.at(),
                redaction.organisation(),
                redaction.subject(),
                redaction.client(),
                redaction.agent(),
                text.visibility().code(),
                text.author(),
                text.addressee(),
                text.saidAt(),
                redaction.reason());
        TextId id = text.id();
        column(id).ifPresent(column -> sql.update(column.update(), MARK, ticket, id.key()));
        if (id.equals(TextId.ofFile(id.key()))) {
            sql.update("delete from attachment_content where attachment::text = ?", id.key());
        }
    }

    /// What was taken away, in these places, of the texts that this caller's organisation could
    /// read, in order.
    ///
    /// @param until of texts said later nothing is told, where it is given
    public List<Redaction> of(long ticket, Actor actor, @Nullable Instant until, String... places) {
        return sql.query(
                """
                select * from redaction
                where ticket = ? and split_part(text_id, '/', 1) = any(?) and said_at <= coalesce(?, 'infinity'::timestamptz)
                  and (visibility = 'shared' or author = ? or addressee = ?)
                order by sequence\
                """,
                Redactions::redaction,
                ticket,
                List.of(places),
                until,
                actor.organisation(),
                actor.organisation());
    }

    private Optional<TextColumn> column(TextId id) {
        return columns.stream().filter(column -> column.holds(id)).findFirst();
    }

    private static NamedText text(TextId id, ResultSet row) throws SQLException {
        return new NamedText(
                id,
                row.getString("organisation"),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getString("addressee"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("text"));
    }

    private static Redaction redaction(ResultSet row) throws SQLException {
        return new Redaction(
                row.getString("text_id"),
                row.getLong("sequence"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("organisation"),
                row.getString("subject"),
                row.getString("client"),
                row.getString("agent"),
                row.getString("reason"));
    }
}
