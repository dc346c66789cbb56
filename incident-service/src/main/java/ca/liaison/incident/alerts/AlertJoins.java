package ca.liaison.incident.alerts;

import ca.liaison.incident.ticket.AlertCause;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which ticket alerts of a cause join. All methods need a transaction.
@ApplicationScoped
class AlertJoins {
    private static final String OF_CAUSE =
            " where source = ? and item is not distinct from ? and key_digest = ?";

    private final Sql sql;
    private final Secrets secrets;
    private final Tickets tickets;

    AlertJoins(Sql sql, Secrets secrets, Tickets tickets) {
        this.sql = sql;
        this.secrets = secrets;
        this.tickets = tickets;
    }

    /// What became of the wish to open a ticket for a cause.
    ///
    /// @param other the ticket that is open already; absent where there is none, and the wish
    ///   granted
    /// @param former the cause's last ticket, which has ended, where there was one
    record Claim(@Nullable Long other, @Nullable Long former) {}

    Optional<Long> openTicketOf(AlertCause cause) {
        return sql.first(
                        "select ticket from alert_join" + OF_CAUSE,
                        row -> row.getLong("ticket"),
                        cause.source(),
                        cause.configurationItem(),
                        digest(cause))
                .filter(tickets::isOpen);
    }

    /// Claims a cause for a ticket about to be written. Of several transactions at once one wins;
    /// the others wait for its end and are told its ticket.
    Claim claim(AlertCause cause, long ticket) {
        byte[] digest = digest(cause);
        int inserted =
                sql.update(
                        """
                        insert into alert_join (source, item, key_digest, ticket) values (?, ?, ?, ?)
                        on conflict do nothing\
                        """,
                        cause.source(),
                        cause.configurationItem(),
                        digest,
                        ticket);
        if (inserted == 1) {
            return new Claim(null, null);
        }
        // Only now: who waited for another to end sees the ticket that it wrote.
        long last =
                sql.first(
                                "select ticket from alert_join" + OF_CAUSE + " for update",
                                row -> row.getLong("ticket"),
                                cause.source(),
                                cause.configurationItem(),
                                digest)
                        .orElseThrow();
        if (tickets.isOpen(last)) {
            return new Claim(last, null);
        }
        sql.update(
                "update alert_join set ticket = ?" + OF_CAUSE,
                ticket,
                cause.source(),
                cause.configurationItem(),
                digest);
        return new Claim(null, last);
    }

    /// By the oldest secret, so that a new one does not part what is one cause.
    private byte[] digest(AlertCause cause) {
        return secrets.lasting("alert-key\n" + cause.key());
    }
}
