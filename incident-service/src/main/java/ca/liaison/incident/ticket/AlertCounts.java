package ca.liaison.incident.ticket;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Counts the alerts of tickets, beside the tickets: a count locks no ticket and moves none.
@ApplicationScoped
public class AlertCounts {
    private final Sql sql;

    AlertCounts(Sql sql) {
        this.sql = sql;
    }

    /// All alerts of one request at once.
    public void add(long ticket, AlertCount more) {
        sql.update(
                """
                insert into alert_count (ticket, alerts, first_at, last_at) values (?, ?, ?, ?)
                on conflict (ticket) do update set alerts = alert_count.alerts + excluded.alerts,
                    first_at = least(alert_count.first_at, excluded.first_at),
                    last_at = greatest(alert_count.last_at, excluded.last_at)\
                """,
                ticket,
                more.count(),
                more.firstAt(),
                more.lastAt());
    }

    /// The counts of those tickets that alerts opened, by key.
    public Map<Long, AlertCount> of(Collection<Ticket> tickets) {
        Map<Long, AlertCount> counts = new HashMap<>();
        if (tickets.stream().anyMatch(ticket -> ticket.alertCause() != null)) {
            sql.query(
                            "select * from alert_count where ticket = any(?::bigint[])",
                            row ->
                                    Map.entry(
                                            row.getLong("ticket"),
                                            new AlertCount(
                                                    row.getLong("alerts"),
                                                    Objects.requireNonNull(
                                                            Sql.instant(row, "first_at")),
                                                    Objects.requireNonNull(
                                                            Sql.instant(row, "last_at")))),
                            tickets.stream().map(ticket -> String.valueOf(ticket.id())).toList())
                    .forEach(count -> counts.put(count.getKey(), count.getValue()));
        }
        return counts;
    }
}
