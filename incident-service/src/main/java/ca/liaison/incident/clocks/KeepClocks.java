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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Keeps with a ticket how its clocks stand, as far as is known. That is no move: neither revision
/// nor time of the last change is another one then, and nobody is told.
@ApplicationScoped
public class KeepClocks {
    /// Of tickets that nobody holds: who waits for one while holding others can be waited for.
    private static final String KEEP_FREE =
            """
            with told as (
                select id::bigint, kind, clocks, sequence::bigint
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as told (id, kind, clocks, sequence)),
            free as (
                select id from ticket where id in (select id from told) order by id for no key update skip locked)
            update ticket set clocks = told.clocks::jsonb, clocks_sequence = told.sequence
            from told, free
            where ticket.id = told.id and free.id = told.id and ticket.kind = told.kind
                and ticket.clocks_sequence < told.sequence
            returning ticket.id\
            """;

    private static final String KEEP =
            """
            update ticket set clocks = ?::jsonb, clocks_sequence = ?
            where id = ? and kind = ? and clocks_sequence < ?\
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

    /// Keeps what was told of several tickets, the latest of each.
    ///
    /// @return what is to be kept one by one: of tickets that somebody holds, and what may be a
    ///   repeat
    @Transactional
    public List<Told> executeTogether(Collection<Told> all) {
        Map<Long, Told> latest = new TreeMap<>();
        all.forEach(told ->
                latest.merge(
                        told.ticket.key(),
                        told,
                        (one, other) -> one.sequence >= other.sequence ? one : other));
        Set<Long> kept =
                Set.copyOf(
                        sql.query(
                                KEEP_FREE,
                                row -> row.getLong(1),
                                each(latest, told -> Long.toString(told.ticket.key())),
                                each(latest, told -> told.ticket.kind().name()),
                                each(latest, Told::clocks),
                                each(latest, told -> Long.toString(told.sequence))));
        return latest.values().stream().filter(told -> !kept.contains(told.ticket.key())).toList();
    }

    private static List<String> each(Map<Long, Told> all, Function<Told, String> member) {
        return all.values().stream().map(member).toList();
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
