package ca.liaison.incident.clocks;

import ca.liaison.events.servicelevel.ClocksEvent;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.ticket.TicketNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Keeps with a ticket how its clocks stand, as far as is known. That is no move: neither revision
/// nor time of the last change is another one then, and nobody is told.
@ApplicationScoped
public class KeepClocks {
    private static final String KEEP =
            """
            update ticket set clocks = ?::jsonb, clocks_sequence = ?
            where id = ? and kind = ? and clocks_sequence < ?
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    KeepClocks(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// What is to be kept.
    ///
    /// @param clocks all clocks of the ticket, as JSON
    /// @param sequence of the event that told of them
    public record Told(TicketNumber ticket, String clocks, long sequence) {}

    /// What an event tells; empty where it is of a ticket that is kept elsewhere.
    ///
    /// @throws IllegalArgumentException where a clock could not be shown
    public Optional<Told> told(ClocksEvent event) throws JsonProcessingException {
        event.clocks().forEach(KeepClocks::check);
        String clocks = mapper.writeValueAsString(event.clocks());
        if (event.sequence() < 1) {
            throw new IllegalArgumentException("Events are counted from 1");
        }
        return TicketNumber.parse(event.number())
                .filter(number -> Tickets.KINDS.contains(number.kind()))
                .map(number -> new Told(number, clocks, event.sequence()));
    }

    /// A repeat, and what is older than what is known, changes nothing.
    @Transactional
    public void execute(Told told) {
        sql.update(
                KEEP,
                told.clocks,
                told.sequence,
                told.ticket.key(),
                told.ticket.kind().name(),
                told.sequence);
    }

    /// What is kept is shown at every reading of its ticket, so all that is read of it must be
    /// there.
    private static void check(TicketClock clock) {
        Objects.requireNonNull(clock.id(), "id");
        Objects.requireNonNull(clock.goal(), "goal");
        Objects.requireNonNull(clock.state(), "state");
        Objects.requireNonNull(clock.calendar(), "calendar");
        Objects.requireNonNull(clock.startedAt(), "startedAt");
        Duration.parse(clock.used());
        if (clock.target() != null) {
            clock.target().time();
            Objects.requireNonNull(clock.target().source(), "source");
        }
        clock.notAchievable().forEach(each -> Duration.parse(each.open()));
    }
}
