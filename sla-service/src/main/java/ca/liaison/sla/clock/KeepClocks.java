package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.businesstime.BusinessTime;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.outbox.OutgoingEvent;
import ca.liaison.sla.clock.Changes.Change;
import ca.liaison.sla.clock.Changes.Told;
import ca.liaison.sla.clock.ClockTickets.Counted;
import ca.liaison.sla.clock.ClockTickets.Kept;
import ca.liaison.sla.clock.ClockTickets.Known;
import ca.liaison.sla.publishing.ClockPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the clocks of tickets as their events and time move them, and tells what changed, in one
/// transaction: what was told is what is kept, whatever is killed (T4).
@ApplicationScoped
public class KeepClocks {
    private static final Logger LOG = Logger.getLogger(KeepClocks.class);
    private static final int AT_ONCE = 100;

    private final ClockTickets tickets;
    private final ClockPublisher publisher;
    private final Directory directory;
    private final Calendars calendars;
    private final BusinessTime time;
    private final Clock clock;
    private final Counter unread;

    KeepClocks(
            ClockTickets tickets,
            ClockPublisher publisher,
            Directory directory,
            Calendars calendars,
            BusinessTime time,
            Clock clock,
            MeterRegistry metrics) {
        this.tickets = tickets;
        this.publisher = publisher;
        this.directory = directory;
        this.calendars = calendars;
        this.time = time;
        this.clock = clock;
        this.unread =
                Counter.builder("liaison.clocks.unread")
                        .description("Attempts to read the clocks of a ticket that failed")
                        .register(metrics);
    }

    /// Takes in what happened to tickets, in any order and again.
    @Transactional
    public void take(Collection<IncidentEvent> facts) {
        bringUpToDate(tickets.lock(tickets.note(facts)), _ -> clock.instant());
    }

    /// Tells the milestones that are due of some tickets; none that another copy is telling.
    ///
    /// @return whether there were any
    @Transactional
    public boolean tellDue() {
        List<Kept> due = tickets.lockDue(time.offset(), AT_ONCE);
        bringUpToDate(due, kept -> latest(clock.instant(), kept.nextAt()));
        return !due.isEmpty();
    }

    /// The clocks of a ticket as they follow from its events, at an instant.
    @Transactional
    public TicketClocks count(Kept kept, Instant at) {
        return read(tickets.facts(kept.ticket(), kept.known()), at);
    }

    /// The same of a ticket whose events are at hand.
    public TicketClocks count(Facts facts, Instant at) {
        return read(facts, at);
    }

    /// How many tickets wait for an event that is missing.
    @Transactional
    public long gaps() {
        return tickets.gaps();
    }

    /// Reads what there is of all at once, counts one after the other, and writes all at once.
    private void bringUpToDate(List<Kept> all, Function<Kept, Instant> now) {
        Known known = tickets.known(all);
        List<Counted> counted = new ArrayList<>();
        List<OutgoingEvent> told = new ArrayList<>();
        for (Kept kept : all) {
            counted(kept, known, now.apply(kept))
                    .ifPresent(each -> {
                        counted.add(each);
                        told.addAll(tell(each));
                    });
        }
        tickets.keep(counted);
        publisher.publish(told);
    }

    /// Empty where nothing can be counted yet.
    private Optional<Counted> counted(Kept before, Known known, Instant now) {
        Kept kept = known.withoutGap(before, now);
        if (kept.known() == 0) {
            tickets.keepGap(kept);
            return Optional.empty();
        }
        Facts facts = known.facts(kept);
        List<Told> told = known.told(kept);
        TicketClocks clocks;
        try {
            clocks = read(facts, notBefore(told, now));
        } catch (RuntimeException unreadable) {
            LOG.errorf(unreadable, "Clocks of %s are looked at again later", kept.ticket());
            unread.increment();
            tickets.putOff(kept, facts);
            return Optional.empty();
        }
        Changes changes = Changes.between(kept.clocks(), told, clocks, facts.latest().at());
        long sequence = kept.sequence() + changes.all().size();
        return Optional.of(new Counted(kept, facts, sequence, clocks, changes));
    }

    private List<OutgoingEvent> tell(Counted counted) {
        List<OutgoingEvent> events = new ArrayList<>();
        long sequence = counted.kept().sequence();
        for (Change change : counted.changes().all()) {
            sequence++;
            events.add(
                    publisher.event(
                            counted.facts().latest(),
                            sequence,
                            change.type(),
                            change.at(),
                            change.clock(),
                            counted.clocks().wire()));
        }
        return events;
    }

    /// A clock that goes back takes back nothing that was told.
    private static Instant notBefore(List<Told> told, Instant now) {
        Instant latest = now;
        for (Told each : told) {
            latest = each.withdrawn() ? latest : latest(latest, each.milestone().at());
        }
        return latest;
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private TicketClocks read(Facts facts, Instant now) {
        return TicketClocks.read(facts, new Terms(directory.snapshot(), calendars, facts), now);
    }
}
