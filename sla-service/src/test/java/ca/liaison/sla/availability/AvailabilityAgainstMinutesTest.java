package ca.liaison.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.sla.availability.CountedOutage.Excluded;
import ca.liaison.sla.availability.Outage.Stage;
import ca.liaison.sla.clock.Story;
import ca.liaison.sla.maintenance.Basis;
import ca.liaison.sla.maintenance.PlannedOutage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/// The availability of months, those in which the clock changes above all, against a slow count
/// that looks at every minute.
class AvailabilityAgainstMinutesTest {
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 11), YearMonth.of(2026, 2));
    private static final List<String> PRIORITIES = List.of("P1", "P1", "P2", "P3");

    @Property(tries = 60)
    @Tag("SLA-30")
    @Tag("CHG-22")
    void agreesWithACountMinuteByMinute(@ForAll long seed) {
        Random random = new Random(seed);
        YearMonth month = MONTHS.get(random.nextInt(MONTHS.size()));
        Formula formula = random.nextBoolean() ? Formula.GUIDE : Formula.WHOLE_CHAIN;
        boolean office = random.nextBoolean();
        Instant begin = month.atDay(1).atStartOfDay(Story.TORONTO).toInstant();
        Instant now = begin.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        List<Outage> outages = outages(random, begin);
        List<PlannedOutage> maintenance = maintenance(random, begin);

        Availability measured =
                Availability.of(
                        month,
                        now,
                        formula,
                        office ? AvailabilityTest.OFFICE : AvailabilityTest.ALWAYS,
                        outages,
                        maintenance);

        Minutes minutes = Minutes.count(month, now, formula, office, outages, maintenance);
        assertThat(measured.agreed().toMinutes()).as("seed %d", seed).isEqualTo(minutes.agreed);
        assertThat(measured.down().toMinutes()).as("seed %d", seed).isEqualTo(minutes.down);
        assertThat(reasons(measured)).as("seed %d", seed).isEqualTo(minutes.reasons);
        if (minutes.agreed > 0) {
            BigDecimal target = new BigDecimal("99");
            assertThat(measured.reaches(target))
                    .as("seed %d", seed)
                    .isEqualTo((minutes.agreed - minutes.down) * 100 >= 99 * minutes.agreed);
        }
        assertThat(measured.outages())
                .allSatisfy(each ->
                        assertThat(
                                        each.excluded().stream()
                                                .map(stretch -> stretch.span().length())
                                                .reduce(each.counted(), Duration::plus))
                                .isEqualTo(each.within().length()));
    }

    private static Map<String, Long> reasons(Availability measured) {
        Map<String, Long> reasons = new TreeMap<>();
        for (CountedOutage outage : measured.outages()) {
            for (Excluded each : outage.excluded()) {
                reasons.merge(
                        "%s %s %s".formatted(outage.outage().ticket(), each.why(), each.change()),
                        each.span().length().toMinutes(),
                        Long::sum);
            }
        }
        return reasons;
    }

    /// Some before, in and behind the month, one of them sometimes lasting.
    private static List<Outage> outages(Random random, Instant begin) {
        List<Outage> outages = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            Instant from =
                    begin.plus(Duration.ofMinutes(random.nextInt(36 * 24 * 60) - 3 * 24 * 60));
            Instant until = from.plus(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60)));
            List<Stage> stages = new ArrayList<>();
            Instant at = from;
            do {
                stages.add(
                        new Stage(
                                at,
                                PRIORITIES.get(random.nextInt(PRIORITIES.size())),
                                random.nextInt(5) == 0));
                at = at.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            } while (at.isBefore(until) && random.nextInt(4) > 0);
            outages.add(
                    new Outage(
                            "INC" + i,
                            "OLIS",
                            from,
                            random.nextInt(8) == 0 ? null : until,
                            stages));
        }
        return outages;
    }

    /// Outages of changes, planned and not, some of which overlap.
    private static List<PlannedOutage> maintenance(Random random, Instant begin) {
        List<PlannedOutage> planned = new ArrayList<>();
        int some = random.nextInt(12);
        for (int i = 0; i < some; i++) {
            Instant from = begin.plus(Duration.ofMinutes(random.nextInt(31 * 24 * 60)));
            planned.add(
                    new PlannedOutage(
                            "CHG" + i,
                            "OLIS",
                            from,
                            from.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60))),
                            Basis.values()[random.nextInt(Basis.values().length)],
                            begin,
                            Set.of("hub")));
        }
        return planned;
    }

    /// A count that asks of each minute whether it was agreed, and of each outage why the minute
    /// does not count.
    private static final class Minutes {
        private final Map<String, Long> reasons = new TreeMap<>();
        private long agreed;
        private long down;

        static Minutes count(
                YearMonth month,
                Instant now,
                Formula formula,
                boolean office,
                List<Outage> outages,
                List<PlannedOutage> maintenance) {
            Minutes minutes = new Minutes();
            LocalDate first = month.atDay(1);
            List<Outage> ordered = new ArrayList<>(outages);
            ordered.sort((one, other) ->
                    one.from().equals(other.from())
                            ? one.ticket().compareTo(other.ticket())
                            : one.from().compareTo(other.from()));
            for (Instant minute = first.atStartOfDay(Story.TORONTO).toInstant();
                    minute.isBefore(now)
                            && YearMonth.from(minute.atZone(Story.TORONTO)).equals(month);
                    minute = minute.plusSeconds(60)) {
                minutes.look(minute, formula, office, ordered, maintenance);
            }
            return minutes;
        }

        private void look(
                Instant minute,
                Formula formula,
                boolean office,
                List<Outage> outages,
                List<PlannedOutage> maintenance) {
            boolean open = formula == Formula.WHOLE_CHAIN || !office || inOffice(minute);
            PlannedOutage planned = null;
            for (PlannedOutage each : maintenance) {
                boolean counts = each.basis().ordinal() <= Basis.AGREED.ordinal();
                boolean then = !minute.isBefore(each.from()) && minute.isBefore(each.until());
                if (counts && then && (planned == null || comesFirst(each, planned))) {
                    planned = each;
                }
            }
            agreed += open ? 1 : 0;
            boolean taken = false;
            for (Outage outage : outages) {
                boolean lasts = outage.until() == null || minute.isBefore(outage.until());
                if (minute.isBefore(outage.from()) || !lasts) {
                    continue;
                }
                Stage stage = stage(outage, minute);
                boolean counts =
                        stage.priority().equals("P1")
                                || (formula == Formula.WHOLE_CHAIN
                                        && stage.priority().equals("P2"));
                String why =
                        !open
                                ? "OUT_OF_HOURS"
                                : planned != null
                                        ? "PLANNED_MAINTENANCE"
                                        : !counts
                                                ? "LOWER_PRIORITY"
                                                : stage.delayedByClient()
                                                        ? "CLIENT_DELAY"
                                                        : taken ? "OVERLAPS" : "";
                if (why.isEmpty()) {
                    taken = true;
                    down++;
                } else {
                    String change =
                            planned != null && why.equals("PLANNED_MAINTENANCE")
                                    ? planned.change()
                                    : null;
                    reasons.merge(
                            "%s %s %s".formatted(outage.ticket(), why, change), 1L, Long::sum);
                }
            }
        }

        private static boolean comesFirst(PlannedOutage one, PlannedOutage other) {
            return one.from().equals(other.from())
                    ? one.change().compareTo(other.change()) < 0
                    : one.from().isBefore(other.from());
        }

        private static Stage stage(Outage outage, Instant minute) {
            Stage found = outage.stages().getFirst();
            for (Stage each : outage.stages()) {
                if (!each.from().isAfter(minute)) {
                    found = each;
                }
            }
            return found;
        }

        private static boolean inOffice(Instant minute) {
            ZonedDateTime local = minute.atZone(Story.TORONTO);
            int ofDay = local.getHour() * 60 + local.getMinute();
            return local.getDayOfWeek().getValue() < 6 && ofDay >= 8 * 60 && ofDay < 16 * 60 + 30;
        }
    }
}
