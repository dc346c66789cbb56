package ca.liaison.change.timing;

import static ca.liaison.change.timing.AgreedTerms.startOf;
import static ca.liaison.change.timing.AgreedTerms.toronto;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.change.change.ChangeImpact;
import ca.liaison.change.change.ChangeType;
import ca.liaison.change.change.Circumstances;
import ca.liaison.change.change.Procedures;
import ca.liaison.change.change.Rfc;
import ca.liaison.change.change.RfcFixture;
import ca.liaison.change.change.Side;
import ca.liaison.kit.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// When a change may start, and which rule says so.
class ChangeTimingTest {
    private static final BusinessCalendar HOURS = BusinessCalendar.of(AgreedTerms.HUB_HOURS);
    private static final Circumstances USUAL = new Circumstances(true, false, false);
    private final ChangeTiming timing = new ChangeTiming(AgreedTerms.TERMS, HOURS);

    private Timing normal(ChangeImpact impact, String submitted, @Nullable String reviewed) {
        return timing.of(
                Procedures.of(ChangeType.NORMAL, Side.PARTNER, Side.HUB).orElseThrow(),
                USUAL,
                RfcFixture.unnoticed(impact),
                toronto(submitted),
                reviewed == null ? null : toronto(reviewed),
                null);
    }

    @Test
    @Tag("CHG-11")
    @Tag("CHG-17")
    void theLeadTimeExcludesTheDayOfSubmissionAndIncludesThatOfTheStart() {
        Timing limited = normal(ChangeImpact.MODERATE, "2026-12-01T09:00", null);
        Timing widespread = normal(ChangeImpact.EXTENSIVE, "2026-12-01T09:00", null);

        assertThat(bound(limited, StartRule.LEAD_TIME).earliest())
                .isEqualTo(startOf(LocalDate.of(2026, 12, 8)));
        assertThat(bound(widespread, StartRule.LEAD_TIME).earliest())
                .isEqualTo(startOf(LocalDate.of(2026, 12, 15)));
    }

    @Test
    @Tag("CHG-11")
    void itCountsFromTheReviewWhereThatIsLater() {
        Bound reviewed =
                bound(
                        normal(ChangeImpact.MINOR, "2026-12-01T09:00", "2026-12-03T16:00"),
                        StartRule.LEAD_TIME);
        Bound before =
                bound(
                        normal(ChangeImpact.MINOR, "2026-12-03T09:00", "2026-12-01T16:00"),
                        StartRule.LEAD_TIME);

        assertThat(reviewed.counted()).isEqualTo(toronto("2026-12-03T16:00"));
        assertThat(reviewed.earliest()).isEqualTo(startOf(LocalDate.of(2026, 12, 10)));
        assertThat(before.counted()).isEqualTo(toronto("2026-12-03T09:00"));
    }

    @Test
    @Tag("CHG-13")
    void holidaysAreNoBusinessDays() {
        // Christmas Day 2026 is a Friday.
        assertThat(
                        bound(
                                        normal(ChangeImpact.MINOR, "2026-12-21T09:00", null),
                                        StartRule.LEAD_TIME)
                                .earliest())
                .isEqualTo(startOf(LocalDate.of(2026, 12, 29)));
    }

    @Test
    @Tag("CHG-11")
    void theStrictestRuleDecidesAndIsNamed() {
        Timing short5 = normal(ChangeImpact.MINOR, "2026-12-01T09:00", null);
        Timing long10 = normal(ChangeImpact.EXTENSIVE, "2026-12-01T09:00", null);

        assertThat(short5.deciding().orElseThrow().rule()).isEqualTo(StartRule.CAB);
        assertThat(short5.deciding().orElseThrow().earliest())
                .isEqualTo(toronto("2026-12-09T12:00"));
        assertThat(long10.deciding().orElseThrow().rule()).isEqualTo(StartRule.LEAD_TIME);
        assertThat(long10.deciding().orElseThrow().source().paragraph()).isEqualTo("4.9");
        assertThat(long10.brokenBy(toronto("2026-12-09T11:59")))
                .extracting(bound -> bound.rule().finding())
                .containsExactly("lead_time_short", "late_for_cab");
        assertThat(long10.brokenBy(long10.deciding().orElseThrow().earliest())).isEmpty();
    }

    @Test
    @Tag("CHG-12")
    void aPartnerTellsOfItsOwnChangesSevenBusinessDaysBefore() {
        Timing own =
                timing.of(
                        Procedures.of(ChangeType.NORMAL, Side.PARTNER, Side.PARTNER).orElseThrow(),
                        new Circumstances(false, false, false),
                        RfcFixture.unnoticed(ChangeImpact.MINOR),
                        toronto("2026-12-01T23:59"),
                        null,
                        null);

        assertThat(own.meeting()).isNull();
        assertThat(own.bounds()).extracting(Bound::rule).containsExactly(StartRule.NOTICE);
        assertThat(own.bounds().getFirst().earliest())
                .isEqualTo(startOf(LocalDate.of(2026, 12, 10)));
    }

    @Test
    @Tag("CHG-12")
    void theHubTellsFiveBusinessDaysBeforeWhatUsersMayNotice() {
        Rfc unnoticed = RfcFixture.unnoticed(ChangeImpact.MINOR);
        Rfc outage = RfcFixture.withOutage(ChangeImpact.MINOR);

        assertThat(ofTheHub(unnoticed).bounds())
                .extracting(Bound::rule)
                .doesNotContain(StartRule.NOTICE);
        assertThat(bound(ofTheHub(outage), StartRule.NOTICE).earliest())
                .isEqualTo(startOf(LocalDate.of(2026, 12, 8)));
    }

    private Timing ofTheHub(Rfc rfc) {
        return timing.of(
                Procedures.of(ChangeType.NORMAL, Side.HUB, Side.HUB).orElseThrow(),
                USUAL,
                rfc,
                toronto("2026-12-01T09:00"),
                null,
                null);
    }

    @Test
    @Tag("CHG-15")
    @Tag("CHG-14")
    void whatCannotWaitIsHeldBackByNoTime() {
        for (ChangeType type :
                new ChangeType[] {ChangeType.URGENT_OPERATIONAL, ChangeType.EMERGENCY_FIX}) {
            Timing urgent =
                    timing.of(
                            Procedures.of(type, Side.HUB, Side.HUB).orElseThrow(),
                            USUAL,
                            RfcFixture.withOutage(ChangeImpact.EXTENSIVE),
                            toronto("2026-12-01T09:00"),
                            null,
                            null);

            assertThat(urgent.bounds()).isEmpty();
            assertThat(urgent.deciding()).isEmpty();
        }
    }

    /// Day by day, from the day behind the submission.
    @Property(tries = 300)
    @net.jqwik.api.Tag("CHG-11")
    void agreesWithWhoCountsDayByDay(
            @ForAll @LongRange(min = 1_767_225_600L, max = 2_082_758_400L) long at) {
        Instant submitted = Instant.ofEpochSecond(at);
        LocalDate day = LocalDate.ofInstant(submitted, AgreedTerms.TORONTO);
        for (int counted = 0; counted < 5; ) {
            day = day.plusDays(1);
            counted += HOURS.isBusinessDay(day) ? 1 : 0;
        }
        Timing timed =
                timing.of(
                        Procedures.of(ChangeType.NORMAL, Side.PARTNER, Side.HUB).orElseThrow(),
                        USUAL,
                        RfcFixture.unnoticed(ChangeImpact.MODERATE),
                        submitted,
                        null,
                        null);

        assertThat(bound(timed, StartRule.LEAD_TIME).earliest()).isEqualTo(startOf(day));
    }

    private static Bound bound(Timing timing, StartRule rule) {
        return timing.bounds().stream()
                .filter(bound -> bound.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
