package ca.liaison.incident.republishing;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.outbox.OutgoingEvent;
import ca.liaison.kit.ticket.KeptEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Publishes the events of tickets again, ticket by ticket in the order of their numbers, as
/// whoever runs the service asked for by a row in `republication`. Each step is a transaction that
/// says how far it is: whatever is killed, it goes on from there, and what is published twice has
/// the same id.
@ApplicationScoped
public class RepublishEvents {
    private static final Logger LOG = Logger.getLogger(RepublishEvents.class);

    /// Beyond so many events that wait for the relay, what happens now is not to wait as well.
    private static final int MANY = 1000;

    private static final int STEPS_A_SECOND = 4;

    private final Sql sql;
    private final Tickets tickets;
    private final KeptEvents events;
    private final EarlierEvents earlier;
    private final Clock clock;
    private final int perStep;

    RepublishEvents(
            Sql sql,
            Tickets tickets,
            KeptEvents events,
            EarlierEvents earlier,
            Clock clock,
            @ConfigProperty(name = "liaison.republication.events-per-second", defaultValue = "400")
                    int perSecond) {
        this.sql = sql;
        this.tickets = tickets;
        this.events = events;
        this.earlier = earlier;
        this.clock = clock;
        this.perStep = Math.max(1, perSecond / STEPS_A_SECOND);
    }

    /// One that is under way.
    ///
    /// @param until the last ticket
    /// @param done the last ticket that is done
    private record Course(
            String id, Which which, long until, long done, long doneTickets, long doneEvents) {}

    /// Of which tickets.
    private enum Which {
        MISSING,
        ALL,
        ANEW
    }

    private record Next(long ticket, long events) {}

    /// Does a step of what was asked for first; no more than a quarter of what a second may have.
    ///
    /// @return whether there is more to be done at once: never, so that there is a pause
    @Transactional
    public boolean step() {
        Optional<Course> underWay = lock();
        if (underWay.isEmpty() || events.manyWait(MANY)) {
            return false;
        }
        Course course = underWay.get();
        List<Next> next = next(course);
        long published = 0;
        for (Next each : next) {
            published += publishEarlier(each.ticket);
        }
        Set<Long> all = Set.copyOf(next.stream().map(Next::ticket).toList());
        published += all.isEmpty() ? 0 : events.publishAgain(all);
        if (course.which == Which.ANEW) {
            forgetClocks(all);
        }
        keep(course, next, published);
        return false;
    }

    private Optional<Course> lock() {
        return sql.first(
                """
                select id, tickets, coalesce(until_ticket, (select coalesce(max(id), 0) from ticket)) as until_ticket,
                    done_ticket, done_tickets, done_events
                from republication where ended_at is null order by requested_at limit 1 for update skip locked\
                """,
                RepublishEvents::course);
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getString("id"),
                Which.valueOf(row.getString("tickets").toUpperCase(Locale.ROOT)),
                row.getLong("until_ticket"),
                row.getLong("done_ticket"),
                row.getLong("done_tickets"),
                row.getLong("done_events"));
    }

    /// The tickets of this step: at least one, where there is one.
    private List<Next> next(Course course) {
        List<Next> found =
                sql.query(
                        """
                        select id, sequence from ticket
                        where id > ? and id <= ? and (? or clocks is null) order by id limit ?\
                        """,
                        row -> new Next(row.getLong("id"), row.getLong("sequence")),
                        course.done,
                        course.until,
                        course.which != Which.MISSING,
                        perStep);
        List<Next> next = new ArrayList<>();
        long sum = 0;
        for (Next each : found) {
            sum += each.events;
            if (!next.isEmpty() && sum > perStep) {
                break;
            }
            next.add(each);
        }
        return next;
    }

    /// Nothing is moved meanwhile, or an event could be kept, and published under its own id, that
    /// is told again here.
    private long publishEarlier(long id) {
        Ticket ticket =
                Objects.requireNonNull(tickets.findById(id, LockModeType.PESSIMISTIC_WRITE));
        long first = events.first(id);
        if (first == 1) {
            return 0;
        }
        List<IncidentEvent> told = told(ticket, first == 0 ? Long.MAX_VALUE : first - 1);
        events.publishEarlier(
                id,
                told.stream()
                        .map(event ->
                                new OutgoingEvent(
                                        Topics.INCIDENTS,
                                        event.number(),
                                        event.type(),
                                        event.at(),
                                        event))
                        .toList());
        return told.size();
    }

    /// One whose history cannot be told again must not keep the others from it.
    private List<IncidentEvent> told(Ticket ticket, long last) {
        try {
            return earlier.of(ticket, last);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | NullPointerException untold) {
            LOG.errorf(untold, "The earlier events of %s cannot be told again", ticket.number());
            return List.of();
        }
    }

    /// Who counts the clocks begins to count its events anew as well, so that what it tells would
    /// be taken for older than what is known.
    private void forgetClocks(Set<Long> all) {
        sql.update(
                "update ticket set clocks = null, clocks_sequence = 0 where id = any(?::bigint[])",
                Set.copyOf(all.stream().map(String::valueOf).toList()));
    }

    private void keep(Course course, List<Next> next, long published) {
        long ticketsDone = course.doneTickets + next.size();
        long eventsDone = course.doneEvents + published;
        boolean ended = next.isEmpty();
        sql.update(
                """
                update republication set until_ticket = ?, done_ticket = ?, done_tickets = ?, done_events = ?,
                    ended_at = ?::timestamptz
                where id = ?::uuid\
                """,
                course.until,
                ended ? course.done : next.getLast().ticket,
                ticketsDone,
                eventsDone,
                ended ? clock.instant() : null,
                course.id);
        if (ended) {
            LOG.infof("%d events of %d tickets were published again", eventsDone, ticketsDone);
        }
    }
}
