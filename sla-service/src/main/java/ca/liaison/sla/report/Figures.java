package ca.liaison.sla.report;

import ca.liaison.sla.calls.CallFigures;
import ca.liaison.sla.report.MonthTicket.Kind;
import ca.liaison.sla.report.MonthTicket.Solution;
import ca.liaison.sla.report.MonthTicket.Verdict;
import ca.liaison.sla.report.ObjectiveTerms.Target;
import ca.liaison.sla.report.ServiceLevelReport.Mean;
import ca.liaison.sla.report.ServiceLevelReport.ObjectiveSource;
import ca.liaison.sla.report.ServiceLevelReport.PriorityShare;
import ca.liaison.sla.report.ServiceLevelReport.Share;
import ca.liaison.sla.report.ServiceLevelReport.TicketCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures of a month (SLA-31): plain arithmetic on what tickets and calls were like.
///
/// @param tickets those that the report is about
record Figures(YearMonth month, List<MonthTicket> tickets, CallFigures calls) {
    private static final Set<Verdict> JUDGED = EnumSet.of(Verdict.IN_TARGET, Verdict.BREACHED);
    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    /// More digits than counts of tickets or calls need to differ.
    private static final int EXACT = 18;

    private static final int SHOWN = 3;

    Figures {
        tickets = List.copyOf(tickets);
    }

    List<ServiceLevelReport.Objective> objectives(List<ObjectiveTerms> all) {
        return all.stream().map(this::objective).toList();
    }

    private ServiceLevelReport.Objective objective(ObjectiveTerms terms) {
        return switch (terms.code()) {
            case INCIDENTS_IN_TARGET -> inTarget(terms, Kind.INCIDENT);
            case REQUESTS_IN_TARGET -> inTarget(terms, Kind.SERVICE_REQUEST);
            case SECURITY_INCIDENTS_IN_TARGET -> inTarget(terms, Kind.SECURITY_INCIDENT);
            case EMAIL_INCIDENTS_WITHIN_2_HOURS -> answered(terms, Duration.ofHours(2));
            case EMAIL_INCIDENTS_WITHIN_8_HOURS -> answered(terms, Duration.ofHours(8));
            case CALLS_ANSWERED_WITHIN_60_SECONDS ->
                    of(terms, List.of(), calls.answered(), calls.answeredWithin60Seconds());
            case CALLS_ABANDONED_OF_RECEIVED ->
                    of(terms, List.of(), calls.received(), calls.abandoned());
            case CALLS_ABANDONED_OF_ANSWERED ->
                    of(terms, List.of(), calls.answered(), calls.abandoned());
        };
    }

    private ServiceLevelReport.Objective inTarget(ObjectiveTerms terms, Kind kind) {
        List<PriorityShare> shares = new ArrayList<>();
        for (String priority : PRIORITIES) {
            long judged = judged(kind).filter(each -> each.priority().equals(priority)).count();
            long met =
                    judged(kind)
                            .filter(each -> each.priority().equals(priority))
                            .filter(each -> verdict(each) == Verdict.IN_TARGET)
                            .count();
            shares.add(new PriorityShare(priority, judged, met, share(met, judged)));
        }
        return of(
                terms,
                shares,
                judged(kind).count(),
                judged(kind).filter(each -> verdict(each) == Verdict.IN_TARGET).count(),
                solved(kind).filter(each -> verdict(each) == Verdict.NO_TARGET).count(),
                solved(kind).filter(each -> verdict(each) == Verdict.OBJECTIVE_ONLY).count(),
                judged(kind).filter(each -> solution(each).notAchievable()).count());
    }

    private ServiceLevelReport.Objective answered(ObjectiveTerms terms, Duration limit) {
        List<Boolean> told =
                tickets.stream()
                        .flatMap(each -> Stream.ofNullable(each.answer()))
                        .flatMap(answer -> Stream.ofNullable(answer.within(limit)))
                        .toList();
        return of(
                terms, List.of(), told.size(), told.stream().filter(Boolean::booleanValue).count());
    }

    /// Of what has no target of its own.
    private ServiceLevelReport.Objective of(
            ObjectiveTerms terms, List<PriorityShare> byPriority, long measured, long counted) {
        return of(terms, byPriority, measured, counted, 0, 0, 0);
    }

    private ServiceLevelReport.Objective of(
            ObjectiveTerms terms,
            List<PriorityShare> byPriority,
            long measured,
            long counted,
            long withoutTarget,
            long objectiveOnly,
            long notAchievable) {
        String target = terms.in(month).map(Target::percent).orElse(null);
        return new ServiceLevelReport.Objective(
                terms.code().code(),
                byPriority,
                measured,
                counted,
                share(counted, measured),
                terms.comparison().name().toLowerCase(Locale.ROOT),
                target,
                (target == null || measured == 0)
                        ? null
                        : terms.comparison().holds(compare(counted, measured, target)),
                ObjectiveSource.of(terms.source()),
                withoutTarget,
                objectiveOnly,
                notAchievable);
    }

    /// The share with the target, without a division.
    private static int compare(long counted, long measured, String target) {
        return BigDecimal.valueOf(counted)
                .multiply(HUNDRED)
                .compareTo(new BigDecimal(target).multiply(BigDecimal.valueOf(measured)));
    }

    private static @Nullable Share share(long counted, long measured) {
        if (measured == 0) {
            return null;
        }
        BigDecimal whole = BigDecimal.valueOf(measured);
        BigDecimal part = BigDecimal.valueOf(counted).multiply(HUNDRED);
        return new Share(
                plain(part.divide(whole, EXACT, RoundingMode.DOWN)).toPlainString(),
                plain(part.divide(whole, SHOWN, RoundingMode.HALF_UP)));
    }

    List<Mean> means() {
        return List.of(
                mean("time_to_repair", took(Kind.INCIDENT, Kind.SECURITY_INCIDENT)),
                mean("time_to_fulfil", took(Kind.SERVICE_REQUEST)),
                mean(
                        "time_to_answer",
                        BigDecimal.valueOf(calls.totalWaitSeconds()),
                        calls.answered()));
    }

    private List<Duration> took(Kind... kinds) {
        return Stream.of(kinds).flatMap(this::solved).map(each -> solution(each).took()).toList();
    }

    private static Mean mean(String code, List<Duration> durations) {
        BigDecimal sum =
                durations.stream()
                        .map(each ->
                                BigDecimal.valueOf(each.getSeconds())
                                        .add(BigDecimal.valueOf(each.getNano()).divide(NANOS)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return mean(code, sum, durations.size());
    }

    private static Mean mean(String code, BigDecimal seconds, long of) {
        return new Mean(
                code,
                of == 0
                        ? null
                        : plain(
                                seconds.divide(
                                        BigDecimal.valueOf(of), SHOWN, RoundingMode.HALF_UP)),
                of);
    }

    List<TicketCount> counts() {
        List<TicketCount> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String priority : PRIORITIES) {
                List<MonthTicket> some =
                        tickets.stream()
                                .filter(each -> each.kind() == kind)
                                .filter(each -> each.priority().equals(priority))
                                .toList();
                counts.add(
                        new TicketCount(
                                kind.name().toLowerCase(Locale.ROOT),
                                priority,
                                some.stream().filter(MonthTicket::opened).count(),
                                some.stream().filter(each -> each.solution() != null).count(),
                                some.stream().filter(MonthTicket::openAtEnd).count()));
            }
        }
        return counts;
    }

    private Stream<MonthTicket> solved(Kind kind) {
        return tickets.stream().filter(each -> each.kind() == kind && each.solution() != null);
    }

    private Stream<MonthTicket> judged(Kind kind) {
        return solved(kind).filter(each -> JUDGED.contains(verdict(each)));
    }

    private static Solution solution(MonthTicket ticket) {
        return Objects.requireNonNull(ticket.solution());
    }

    private static Verdict verdict(MonthTicket ticket) {
        return solution(ticket).verdict();
    }

    /// Without needless zeros, and without an exponent.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
