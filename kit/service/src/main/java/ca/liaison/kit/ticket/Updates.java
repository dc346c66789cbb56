package ca.liaison.kit.ticket;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The updates of tickets, append-only.
@ApplicationScoped
public class Updates {
    private final Sql sql;

    Updates(Sql sql) {
        this.sql = sql;
    }

    public void add(TicketUpdate update) {
        sql.update(
                """
                insert into ticket_update (id, ticket, sequence, at, organisation, subject, client, agent, visibility,
                    addressee, answers, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                update.id(),
                update.ticket(),
                update.sequence(),
                update.at(),
                update.organisation(),
                update.subject(),
                update.client(),
                update.agent(),
                update.visibility().code(),
                update.addressee(),
                update.answers(),
                update.text());
    }

    public Optional<TicketUpdate> find(@Nullable UUID id) {
        return sql.first("select * from ticket_update where id = ?", Updates::update, id);
    }

    /// The updates that this caller's organisation may read, oldest first.
    ///
    /// @param until later ones are not read, where it is given
    public List<TicketUpdate> of(
            long ticket, Actor actor, @Nullable Instant until, @Nullable Cursor after, int count) {
        return sql.query(
                """
                select * from ticket_update
                where ticket = ? and sequence > ? and at <= coalesce(?, 'infinity'::timestamptz)
                  and (visibility = 'shared' or organisation = ? or addressee = ?)
                order by sequence limit ?\
                """,
                Updates::update,
                ticket,
                after == null ? 0L : Long.parseLong(after.key()),
                until,
                actor.organisation(),
                actor.organisation(),
                count);
    }

    private static TicketUpdate update(ResultSet row) throws SQLException {
        return new TicketUpdate(
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
                row.getBoolean("answers"),
                row.getString("text"));
    }
}
