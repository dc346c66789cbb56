package ca.liaison.kit.ticket;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/// Draws the numbers of new tickets, a block at a time. Numbers are unique and roughly in order;
/// gaps are usual, since each copy of a service has a block of its own.
@ApplicationScoped
public class TicketNumbers {
    /// As the sequence `ticket_number` counts.
    private static final int BLOCK = 50;

    private final Sql sql;
    private long next;
    private long end;

    TicketNumbers(Sql sql) {
        this.sql = sql;
    }

    public synchronized long next() {
        if (next == end) {
            next =
                    sql.first("select nextval('ticket_number') as first", row -> row.getLong(1))
                            .orElseThrow();
            end = next + BLOCK;
        }
        return next++;
    }
}
