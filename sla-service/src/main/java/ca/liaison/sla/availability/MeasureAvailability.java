package ca.liaison.sla.availability;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AvailabilityTerms;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportingServices;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.calendar.Calendars.Known;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.sla.clock.ClockTickets;
import ca.liaison.sla.clock.ClockTickets.Kept;
import ca.liaison.sla.clock.Facts;
import ca.liaison.sla.maintenance.ChangeFacts;
import ca.liaison.sla.maintenance.PlannedOutage;
import ca.liaison.sla.maintenance.ReadMaintenance;
import ca.liaison.sla.outage.OutageRecord;
import ca.liaison.sla.outage.OutageRecords;
import ca.liaison.sla.security.AgreementVisibility;
import ca.liaison.sla.security.ChangeVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures the availability of a service in a month by the agreement that was in force last in it
/// for who asks, and only while that was in force.
@ApplicationScoped
public class MeasureAvailability {
    private static final String AROUND_THE_CLOCK = "around_the_clock";

    /// What holds where no agreement says it (SLA-03).
    private static final AvailabilityTerms GUIDE =
            new AvailabilityTerms(
                    AvailabilityTerms.GUIDE,
                    null,
                    new Source(
                            "Guide des normes d'interaction avec les services",
                            "5.1, tableau 4",
                            "undated",
                            false));

    private final ClockTickets tickets;
    private final OutageRecords records;
    private final ReadMaintenance maintenance;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    MeasureAvailability(
            ClockTickets tickets,
            OutageRecords records,
            ReadMaintenance maintenance,
            Directory directory,
            Calendars calendars,
            Clock clock) {
        this.tickets = tickets;
        this.records = records;
        this.maintenance = maintenance;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param components the services whose outages count: the one that is measured, then those
    ///   that it rests on
    /// @param hours the agreed support hours; absent where they do not matter
    /// @param eventsMissing whether an event of one of the tickets is missing
    /// @param shown the outages with the numbers of those tickets that the caller may read
    public record Measured(
            String service,
            YearMonth month,
            Agreement agreement,
            AvailabilityTerms terms,
            List<String> components,
            @Nullable Known hours,
            boolean eventsMissing,
            Availability availability,
            List<ShownOutage> shown) {}

    /// @param maintenance the outages of changes meanwhile that the caller may read, whether they
    ///   count as planned or not
    public record ShownOutage(
            @Nullable String ticket, CountedOutage counted, List<PlannedOutage> maintenance) {

        public ShownOutage {
            maintenance = List.copyOf(maintenance);
        }
    }

    /// Whether a month has not begun.
    public boolean isToCome(YearMonth month) {
        return clock.instant().isBefore(Span.of(month).from());
    }

    /// Whether there was such a service in a month.
    public boolean knows(String service, YearMonth month) {
        Span time = Span.of(month, clock.instant());
        return directory
                .snapshot()
                .ids(Service.class, time.from(), time.until())
                .anyMatch(service::equals);
    }

    /// @throws ca.liaison.kit.problem.Rejected 404 where no agreement about the service holds for
    ///   the caller
    @Transactional
    public Measured of(String service, YearMonth month, Actor actor) {
        Instant now = clock.instant();
        DirectorySnapshot known = directory.snapshot();
        InForce inForce =
                inForce(
                                known,
                                actor.organisation(),
                                service,
                                Span.of(month, now),
                                at -> agreement(known, service, at, actor))
                        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
        Terms terms = terms(inForce);
        Span whole = Span.of(month);
        List<Kept> incidents =
                tickets.incidents(
                        Set.copyOf(terms.components()),
                        terms.formula().priorities(),
                        whole.from(),
                        whole.until());
        List<PlannedOutage> planned =
                maintenance.outages(
                        Set.copyOf(terms.components()),
                        whole.from(),
                        whole.until(),
                        ChangeFacts.ALL);
        Availability availability =
                count(
                        terms,
                        month,
                        now,
                        incidents.stream()
                                .map(each -> tickets.facts(each.ticket(), each.known()))
                                .toList(),
                        records.latest(
                                incidents.stream().map(Kept::ticket).toList(), OutageRecords.ALL),
                        planned);
        return new Measured(
                service,
                month,
                inForce.agreement(),
                terms.agreed(),
                terms.components(),
                terms.formula().withinSupportHours() ? terms.hours() : null,
                incidents.stream().anyMatch(each -> each.gap() != null),
                availability,
                shown(availability, incidents, planned, actor));
    }

    /// By what an agreement has a month counted.
    ///
    /// @param said which agreement says it: the one in force, or the default behind it; absent
    ///   where none does
    /// @param components the services whose outages count
    public record Terms(
            InForce inForce,
            @Nullable Agreement said,
            AvailabilityTerms agreed,
            Formula formula,
            List<String> components,
            Known hours) {

        public Agreement agreement() {
            return inForce.agreement();
        }
    }

    /// As it was when the agreement was in force last.
    public Terms terms(InForce inForce) {
        Agreement agreement = inForce.agreement();
        Instant at = inForce.last();
        DirectorySnapshot known = directory.snapshot();
        Agreement said = said(known, agreement, at).orElse(null);
        AvailabilityTerms own = said == null ? null : said.availability();
        AvailabilityTerms agreed = own == null ? GUIDE : own;
        return new Terms(
                inForce,
                said,
                agreed,
                Formula.ofCode(agreed.formula()).orElseThrow(),
                components(agreement.service(), code -> known.service(code, at).stream()),
                hours(agreement, at));
    }

    /// The services whose outages may count for one at some time of a month, itself first.
    public List<String> components(String service, YearMonth month, Instant now) {
        DirectorySnapshot known = directory.snapshot();
        Span time = Span.of(month, now);
        return components(
                service,
                code ->
                        known.history(Service.class, code)
                                .filter(each -> each.validIn(time.from(), time.until())));
    }

    /// What was agreed about a service, and in force last in a month.
    ///
    /// @param organisation with whom; by default where it is absent
    public Optional<InForce> inForce(
            @Nullable String organisation, String service, YearMonth month, Instant now) {
        DirectorySnapshot known = directory.snapshot();
        return organisation == null
                ? inForce(
                        known,
                        Agreement.DEFAULT,
                        service,
                        Span.of(month, now),
                        at -> known.find(Agreement.class, byDefault(service), at))
                : inForce(
                        known,
                        organisation,
                        service,
                        Span.of(month, now),
                        at -> known.agreement(organisation, service, at));
    }

    private static Optional<InForce> inForce(
            DirectorySnapshot known,
            String organisation,
            String service,
            Span time,
            Function<Instant, Optional<Agreement>> held) {
        List<Instant> changes =
                Stream.of(Agreement.idOf(organisation, service), byDefault(service))
                        .flatMap(id -> known.history(Agreement.class, id))
                        .flatMap(each ->
                                Stream.concat(
                                        Stream.of(each.validFrom()),
                                        Stream.ofNullable(each.validUntil())))
                        .toList();
        return InForce.in(time, changes, held);
    }

    private static String byDefault(String service) {
        return Agreement.idOf(Agreement.DEFAULT, service);
    }

    /// @param facts of all incidents that may matter; what does not is left out
    /// @param recorded when the service was out, by the tickets of which it was recorded
    /// @param planned all outages of changes that may matter, likewise
    public Availability count(
            Terms terms,
            YearMonth month,
            Instant now,
            Collection<Facts> facts,
            Map<String, OutageRecord> recorded,
            Collection<PlannedOutage> planned) {
        Set<String> clientWaits = Set.copyOf(terms.agreement().clockStops().waitingOn());
        List<Outage> outages =
                facts.stream()
                        .filter(each -> terms.components().contains(each.opening().service()))
                        .filter(each -> terms.formula().priorities().contains(each.gravest()))
                        .flatMap(each ->
                                Outages.of(each, clientWaits, recorded.get(each.opening().number()))
                                        .stream())
                        .toList();
        return Availability.of(
                month,
                now,
                terms.inForce().spans(),
                terms.formula(),
                terms.hours().calendar(),
                outages,
                planned.stream()
                        .filter(each -> terms.components().contains(each.service()))
                        .toList());
    }

    /// The hub and the services of the suite, where nothing was agreed with them, go by the
    /// default.
    private static Optional<Agreement> agreement(
            DirectorySnapshot known, String service, Instant at, Actor actor) {
        return known.agreement(actor.organisation(), service, at)
                .or(() ->
                        known.find(Agreement.class, byDefault(service), at)
                                .filter(each -> AgreementVisibility.visibleTo(actor, each)));
    }

    private static Optional<Agreement> said(
            DirectorySnapshot known, Agreement agreement, Instant at) {
        return Stream.concat(
                        Stream.of(agreement),
                        known.agreementsFor(agreement.organisation(), agreement.service(), at))
                .filter(each -> each.availability() != null)
                .findFirst();
    }

    private static List<String> components(
            String service, Function<String, Stream<Service>> versions) {
        Set<String> components = new LinkedHashSet<>(List.of(service));
        List<String> open = new ArrayList<>(components);
        while (!open.isEmpty()) {
            versions.apply(open.removeFirst())
                    .flatMap(each -> Stream.ofNullable(each.supportedBy()))
                    .map(SupportingServices::services)
                    .forEach(services ->
                            services.stream().filter(components::add).forEach(open::add));
        }
        return List.copyOf(components);
    }

    /// Production is supported by the hours that were agreed for what is gravest (Guide 4.13).
    private Known hours(Agreement agreement, Instant at) {
        String code =
                agreement.supportHours().calendarByPriority().getOrDefault("P1", AROUND_THE_CLOCK);
        return calendars
                .at(code, at)
                .orElseThrow(
                        () -> new IllegalStateException("The directory has no calendar " + code));
    }

    private static List<ShownOutage> shown(
            Availability availability,
            List<Kept> incidents,
            List<PlannedOutage> planned,
            Actor actor) {
        Set<String> readable = new TreeSet<>();
        incidents.stream()
                .filter(each -> each.readableBy(actor))
                .forEach(each -> readable.add(each.ticket()));
        List<PlannedOutage> seen =
                planned.stream()
                        .filter(each -> ChangeVisibility.visibleTo(actor, each.parties()))
                        .toList();
        Set<String> changes =
                seen.stream().map(PlannedOutage::change).collect(Collectors.toUnmodifiableSet());
        return availability.outages().stream()
                .map(each -> {
                    String ticket = each.outage().ticket();
                    Span within = each.within();
                    return new ShownOutage(
                            readable.contains(ticket) ? ticket : null,
                            each.showing(changes::contains),
                            seen.stream()
                                    .filter(plan -> plan.meets(within.from(), within.until()))
                                    .toList());
                })
                .toList();
    }
}
