package ca.liaison.sla.report;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.Service;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.directory.Directory;
import ca.liaison.sla.availability.Availability;
import ca.liaison.sla.availability.CountedOutage.Excluded;
import ca.liaison.sla.availability.Exclusion;
import ca.liaison.sla.availability.InForce;
import ca.liaison.sla.availability.MeasureAvailability;
import ca.liaison.sla.availability.MeasureAvailability.Terms;
import ca.liaison.sla.availability.Span;
import ca.liaison.sla.calls.CallDays;
import ca.liaison.sla.calls.CallMonth;
import ca.liaison.sla.clock.ClockTickets;
import ca.liaison.sla.clock.Facts;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.maintenance.PlannedOutage;
import ca.liaison.sla.maintenance.ReadMaintenance;
import ca.liaison.sla.outage.OutageRecord;
import ca.liaison.sla.outage.OutageRecords;
import ca.liaison.sla.report.ServiceLevelReport.AgreementUsed;
import ca.liaison.sla.report.ServiceLevelReport.CallDaysTold;
import ca.liaison.sla.report.ServiceLevelReport.ExcludedMinutes;
import ca.liaison.sla.report.ServiceLevelReport.ObjectiveSource;
import ca.liaison.sla.report.ServiceLevelReport.ServiceAvailability;
import ca.liaison.sla.report.ServiceLevelReport.TimeInForce;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Counts months from the stored facts, as far as they were known at some time.
@ApplicationScoped
class CountMonth {
    private static final Logger LOG = Logger.getLogger(CountMonth.class);
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final int AT_ONCE = 500;
    private static final BigDecimal NANOS_OF_A_MINUTE = BigDecimal.valueOf(60_000_000_000L);

    private final ClockTickets tickets;
    private final KeepClocks clocks;
    private final CallDays calls;
    private final OutageRecords outages;
    private final ReadMaintenance maintenance;
    private final MeasureAvailability availability;
    private final Directory directory;
    private final Objectives objectives;

    CountMonth(
            ClockTickets tickets,
            KeepClocks clocks,
            CallDays calls,
            OutageRecords outages,
            ReadMaintenance maintenance,
            MeasureAvailability availability,
            Directory directory,
            Objectives objectives) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.calls = calls;
        this.outages = outages;
        this.maintenance = maintenance;
        this.availability = availability;
        this.directory = directory;
        this.objectives = objectives;
    }

    /// What a month was like.
    ///
    /// @param read its tickets
    /// @param unread those that could not be counted
    /// @param incidents what happened to those that may have been an outage
    /// @param outages when their services were out, as far as it was recorded
    /// @param maintenance when changes were to interrupt services
    /// @param measured what was counted already of its availability, by agreement
    record Month(
            YearMonth month,
            Instant at,
            List<Read> read,
            List<Unread> unread,
            List<Facts> incidents,
            Map<String, OutageRecord> outages,
            List<PlannedOutage> maintenance,
            CallMonth calls,
            Map<InForce, ServiceAvailability> measured) {}

    /// @param eventsMissing whether an event was missing
    record Read(MonthTicket ticket, boolean eventsMissing) {}

    /// A ticket that could not be counted.
    ///
    /// @param facts absent where not even they could be
    record Unread(@Nullable Facts facts) {

        boolean isIn(Scope scope) {
            return facts == null || scope.holds(facts.latest().partner(), facts.latest().service());
        }
    }

    /// Reads what a month was like.
    ///
    /// @param service the only one that will be asked about; any where it is absent
    Month read(YearMonth month, @Nullable String service, Cut cut) {
        Span whole = Span.of(month);
        Set<String> services =
                service == null
                        ? null
                        : Set.copyOf(availability.components(service, month, cut.at()));
        List<String> numbers = tickets.numbers(services, whole.from(), whole.until(), cut.facts());
        List<Read> read = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        List<Facts> incidents = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            List<String> some = numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE));
            Map<String, List<IncidentEvent>> happened = happened(some, cut.facts(), unread);
            for (String number : some) {
                List<IncidentEvent> all = happened.getOrDefault(number, List.of());
                List<IncidentEvent> known = withoutGap(all);
                if (!known.isEmpty()) {
                    Facts facts = new Facts(known);
                    boolean missing =
                            known.size() < all.size()
                                    && known.getLast().at().isBefore(whole.until());
                    try {
                        MonthTicket.of(
                                        facts,
                                        whole,
                                        cut.at(),
                                        (each, at) -> clocks.count(each, at).wire())
                                .ifPresent(ticket -> read.add(new Read(ticket, missing)));
                    } catch (RuntimeException unreadable) {
                        LOG.errorf(unreadable, "%s could not be counted in %s", number, month);
                        unread.add(new Unread(facts));
                    }
                    if (known.getFirst().kind().equals("incident")) {
                        incidents.add(facts);
                    }
                }
            }
        }
        return new Month(
                month,
                cut.at(),
                read,
                unread,
                incidents,
                outages.latest(numbers, cut.outages()),
                maintenance.outages(services, whole.from(), whole.until(), cut.changes()),
                calls.of(month, cut.calls()),
                new HashMap<>());
    }

    private Map<String, List<IncidentEvent>> happened(
            List<String> some, long position, List<Unread> unread) {
        try {
            return byNumber(tickets.happened(some, position));
        } catch (UncheckedIOException oneOfThem) {
            Map<String, List<IncidentEvent>> happened = new HashMap<>();
            for (String number : some) {
                try {
                    happened.putAll(byNumber(tickets.happened(List.of(number), position)));
                } catch (UncheckedIOException unreadable) {
                    LOG.errorf(unreadable, "%s could not be read", number);
                    unread.add(new Unread(null));
                }
            }
            return happened;
        }
    }

    private static Map<String, List<IncidentEvent>> byNumber(List<IncidentEvent> all) {
        return all.stream().collect(Collectors.groupingBy(IncidentEvent::number));
    }

    /// As many events as there are before the first that is missing.
    private static List<IncidentEvent> withoutGap(List<IncidentEvent> all) {
        int known = 0;
        while (known < all.size() && all.get(known).sequence() == known + 1) {
            known++;
        }
        return all.subList(0, known);
    }

    ServiceLevelReport report(Month month, Scope scope) {
        List<Read> some =
                month.read().stream()
                        .filter(each ->
                                scope.holds(each.ticket().organisation(), each.ticket().service()))
                        .toList();
        Figures figures =
                new Figures(
                        month.month(),
                        some.stream().map(Read::ticket).toList(),
                        month.calls().figures());
        List<InForce> agreements = agreements(month, scope);
        return new ServiceLevelReport(
                month.month().toString(),
                scope.organisation(),
                scope.service(),
                !month.at().isBefore(Span.of(month.month()).until()),
                null,
                some.stream().anyMatch(Read::eventsMissing),
                month.unread().stream().filter(each -> each.isIn(scope)).count(),
                new CallDaysTold(month.calls().days(), daysBegun(month)),
                agreements.stream().map(each -> version(each.agreement())).toList(),
                figures.objectives(objectives.all()),
                figures.means(),
                agreements.stream().map(each -> availability(month, each)).toList(),
                figures.counts());
    }

    private static int daysBegun(Month month) {
        LocalDate today = LocalDate.ofInstant(month.at(), TORONTO);
        return YearMonth.from(today).equals(month.month())
                ? today.getDayOfMonth()
                : month.month().lengthOfMonth();
    }

    /// What was agreed about each service, by the services' codes: with an organisation, or by
    /// default.
    private List<InForce> agreements(Month month, Scope scope) {
        Span time = Span.of(month.month(), month.at());
        return directory
                .snapshot()
                .ids(Service.class, time.from(), time.until())
                .filter(code -> scope.service() == null || scope.service().equals(code))
                .flatMap(code ->
                        availability
                                .inForce(scope.organisation(), code, month.month(), month.at())
                                .stream())
                .toList();
    }

    private ServiceAvailability availability(Month month, InForce agreed) {
        return month.measured().computeIfAbsent(agreed, each -> measured(month, each));
    }

    private ServiceAvailability measured(Month month, InForce agreed) {
        Agreement agreement = agreed.agreement();
        Terms terms = availability.terms(agreed);
        Availability counted =
                availability.count(
                        terms,
                        month.month(),
                        month.at(),
                        month.incidents(),
                        month.outages(),
                        month.maintenance());
        String target = terms.agreed().targetPercent();
        return new ServiceAvailability(
                agreement.service(),
                agreement.id(),
                agreed.spans().stream().map(TimeInForce::of).toList(),
                text(counted.percent()),
                plain(counted.rounded()),
                target,
                ObjectiveSource.of(terms.agreed().source()),
                used(terms.said()),
                target == null ? null : counted.reaches(new BigDecimal(target)),
                minutes(counted.agreed()),
                minutes(counted.down()),
                excluded(counted));
    }

    private static @Nullable AgreementUsed used(@Nullable Agreement agreement) {
        return agreement == null ? null : version(agreement);
    }

    private static AgreementUsed version(Agreement agreement) {
        return new AgreementUsed(agreement.id(), agreement.version());
    }

    private static List<ExcludedMinutes> excluded(Availability counted) {
        Map<Exclusion, List<Span>> spans =
                counted.outages().stream()
                        .flatMap(each -> each.excluded().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Excluded::why,
                                        Collectors.mapping(Excluded::span, Collectors.toList())));
        return Arrays.stream(Exclusion.values())
                .filter(spans::containsKey)
                .map(why ->
                        new ExcludedMinutes(
                                why.code(),
                                minutes(Span.together(spans.getOrDefault(why, List.of())))))
                .toList();
    }

    private static @Nullable String text(@Nullable BigDecimal percent) {
        return percent == null ? null : Figures.plain(percent).toPlainString();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Figures.plain(number);
    }

    private static BigDecimal minutes(Duration duration) {
        return Figures.plain(
                BigDecimal.valueOf(duration.toNanos())
                        .divide(NANOS_OF_A_MINUTE, 3, RoundingMode.HALF_UP));
    }
}
