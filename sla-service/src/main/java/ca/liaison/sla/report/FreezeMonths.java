package ca.liaison.sla.report;

import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.Service;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.sla.availability.MeasureAvailability;
import ca.liaison.sla.availability.Span;
import ca.liaison.sla.calls.CallDays;
import ca.liaison.sla.clock.ClockTickets;
import ca.liaison.sla.maintenance.ChangeFacts;
import ca.liaison.sla.outage.OutageRecords;
import ca.liaison.sla.report.CountMonth.Month;
import ca.liaison.sla.report.FrozenReports.Closed;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Closes months some business days after their end, one after the other, and keeps their reports
/// (SLA-33). First it is settled up to which facts a month is counted, in a moment; then all its
/// reports are counted from these, in one transaction.
@ApplicationScoped
public class FreezeMonths {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final FrozenReports reports;
    private final CountMonth count;
    private final ClockTickets tickets;
    private final CallDays calls;
    private final OutageRecords outages;
    private final MeasureAvailability availability;
    private final ChangeFacts changes;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;
    private final String calendar;
    private final int businessDays;

    FreezeMonths(
            FrozenReports reports,
            CountMonth count,
            ClockTickets tickets,
            CallDays calls,
            OutageRecords outages,
            MeasureAvailability availability,
            ChangeFacts changes,
            Directory directory,
            Calendars calendars,
            Clock clock,
            @ConfigProperty(name = "liaison.reports.closing.calendar") String calendar,
            @ConfigProperty(name = "liaison.reports.closing.business-days") int businessDays) {
        this.reports = reports;
        this.count = count;
        this.tickets = tickets;
        this.calls = calls;
        this.outages = outages;
        this.availability = availability;
        this.changes = changes;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
        this.calendar = calendar;
        this.businessDays = businessDays;
    }

    /// When a month is closed.
    public Instant closing(YearMonth month) {
        Instant last = Span.of(month).until().minusNanos(1);
        return calendars
                .at(calendar, last)
                .orElseThrow(() ->
                        new IllegalStateException("The directory has no calendar " + calendar))
                .calendar()
                .closeOfBusinessDay(last, businessDays);
    }

    /// The month that is closed next: the one after the last that was, else the first of which
    /// anything is known.
    @Transactional
    public Optional<YearMonth> next() {
        return reports.lastClosed()
                .map(last -> last.plusMonths(1))
                .or(() -> tickets.firstOpened().map(at -> YearMonth.from(at.atZone(TORONTO))));
    }

    /// Settles up to which facts a month is counted, unless that was done already. While an event
    /// of one of its tickets is missing it stays open.
    ///
    /// @return the tickets of which one is missing
    @Transactional
    public List<String> close(YearMonth month) {
        long facts = tickets.position();
        long figures = calls.position();
        long recorded = outages.position();
        long changed = changes.position();
        List<String> missing = tickets.missingBefore(Span.of(month).until());
        if (missing.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            reports.close(new Closed(month, new Cut(now, facts, figures, recorded, changed)));
        }
        return missing;
    }

    /// Keeps the reports of a closed month that has none; none that another copy is making.
    ///
    /// @return whether there was one
    @Transactional
    @TransactionConfiguration(timeout = 1_800)
    public boolean freezeNext() {
        Optional<Closed> next =
                reports.lockNext().filter(closed -> !reports.isKept(closed.month()));
        next.ifPresent(this::freeze);
        return next.isPresent();
    }

    private void freeze(Closed closed) {
        Month month = count.read(closed.month(), null, closed.cut());
        if (!month.unread().isEmpty()) {
            throw new IllegalStateException(
                    "%d tickets of %s cannot be counted"
                            .formatted(month.unread().size(), closed.month()));
        }
        for (Scope scope : scopes(closed)) {
            reports.add(closed, scope, reports.canonical(count.report(month, scope)));
        }
    }

    /// All organisations together and each, about all services together and each that was agreed
    /// upon.
    private List<Scope> scopes(Closed closed) {
        Instant now = closed.cut().at();
        Span time = Span.of(closed.month(), now);
        DirectorySnapshot known = directory.snapshot();
        List<String> services = known.ids(Service.class, time.from(), time.until()).toList();
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope(null, null));
        services.forEach(service -> scopes.add(new Scope(null, service)));
        known.ids(Organisation.class, time.from(), time.until())
                .forEach(organisation -> {
                    scopes.add(new Scope(organisation, null));
                    services.stream()
                            .filter(service ->
                                    availability
                                            .inForce(organisation, service, closed.month(), now)
                                            .isPresent())
                            .forEach(service -> scopes.add(new Scope(organisation, service)));
                });
        return scopes;
    }
}
