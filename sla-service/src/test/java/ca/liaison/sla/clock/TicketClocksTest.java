package ca.liaison.sla.clock;

import static ca.liaison.sla.clock.Story.incident;
import static ca.liaison.sla.clock.Story.request;
import static ca.liaison.sla.clock.Story.toronto;
import static ca.liaison.sla.clock.Story.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.events.servicelevel.TicketClock.ShortHours;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clocks as functions of what happened and of what was agreed.
class TicketClocksTest {
    private static final Agreed AGREED = Agreed.usual();

    private static TicketClock clock(TicketClocks clocks, String id) {
        return clocks.wire().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + clocks.wire()));
    }

    private static List<String> told(TicketClocks clocks) {
        return clocks.milestones().stream()
                .map(each ->
                        "%s %d %s %s"
                                .formatted(
                                        each.clock(),
                                        each.version(),
                                        each.type().name().toLowerCase(Locale.ROOT),
                                        each.at().atZone(Story.TORONTO).toLocalDateTime()))
                .toList();
    }

    private static List<String> told(TicketClocks clocks, String id) {
        return told(clocks).stream().filter(each -> each.startsWith(id + " ")).toList();
    }

    @ParameterizedTest
    @Tag("SLA-20")
    @Tag("INC-11")
    @CsvSource({
        // around the clock: over a night, a weekend, and both changes of the clock in 2026
        "P1, 2026-06-26T22:30, 2026-06-27T02:30",
        "P1, 2026-03-08T00:30, 2026-03-08T05:30",
        "P1, 2026-11-01T00:30, 2026-11-01T03:30",
        "P2, 2026-06-26T22:30:15, 2026-06-27T06:30:15",
        // business days: their close, over a weekend and over Canada Day (Wednesday)
        "P3, 2026-06-22T10:00, 2026-06-25T17:00",
        "P3, 2026-06-26T16:59:59, 2026-07-02T17:00",
        "P3, 2026-06-27T12:00, 2026-07-02T17:00"
    })
    void isDueWhenItsTimeIsOver(String priority, String openedAt, String due) {
        TicketClock clock = clock(AGREED.read(incident(priority, openedAt), openedAt), "resolve");
        assertThat(clock.dueAt()).isEqualTo(toronto(due));
        assertThat(clock.state()).isEqualTo("running");
        assertThat(clock.breachedAt()).isNull();
    }

    @Test
    @Tag("SLA-20")
    @Tag("INC-11")
    void aServiceRequestGoesByTheHubsHours() {
        TicketClocks clocks = AGREED.read(request("P3", "2026-06-22T10:00"), "2026-06-22T10:00");
        assertThat(clock(clocks, "fulfil").dueAt()).isEqualTo(toronto("2026-06-29T17:00"));
        assertThat(clock(clocks, "fulfil").calendar()).isEqualTo("hub_hours");
        assertThat(clock(clocks, "respond").calendar()).isEqualTo("hub_hours");
    }

    @Test
    @Tag("SLA-21")
    void atRiskAndBreachedAtTheirMoment() {
        Story story = incident("P1", "2026-06-22T10:00");
        assertThat(told(AGREED.read(story, "2026-06-22T12:59:59"), "resolve")).isEmpty();
        assertThat(told(AGREED.read(story, "2026-06-22T13:00"), "resolve"))
                .containsExactly("resolve 1 at_risk 2026-06-22T13:00");
        assertThat(told(AGREED.read(story, "2026-06-22T20:00"), "resolve"))
                .containsExactly(
                        "resolve 1 at_risk 2026-06-22T13:00",
                        "resolve 1 breached 2026-06-22T14:00");
        assertThat(AGREED.read(story, "2026-06-22T10:00").next())
                .isEqualTo(toronto("2026-06-22T13:00"));
        assertThat(AGREED.read(story, "2026-06-22T13:00").next())
                .isEqualTo(toronto("2026-06-22T14:00"));
    }

    @Test
    @Tag("SLA-20")
    void whatIsDoneAtTheVeryMomentIsInTime() {
        Story inTime = incident("P1", "2026-06-22T10:00").resolved("2026-06-22T14:00");
        TicketClock clock = clock(AGREED.read(inTime, "2026-06-23T10:00"), "resolve");
        assertThat(clock.state()).isEqualTo("met");
        assertThat(clock.breachedAt()).isNull();
        Story late = incident("P1", "2026-06-22T10:00").resolved("2026-06-22T14:00:01");
        TicketClock missed = clock(AGREED.read(late, "2026-06-23T10:00"), "resolve");
        assertThat(missed.state()).isEqualTo("met");
        assertThat(missed.breachedAt()).isEqualTo(toronto("2026-06-22T14:00"));
    }

    @Test
    @Tag("SLA-10")
    @Tag("SLA-20")
    void whatRunsOutAtClosingIsLateInTheEvening() {
        Story evening = incident("P3", "2026-06-22T10:00").resolved("2026-06-25T19:00");
        assertThat(clock(AGREED.read(evening, "2026-06-26T10:00"), "resolve").breachedAt())
                .isEqualTo(toronto("2026-06-25T17:00"));
        Story closing = incident("P3", "2026-06-22T10:00").resolved("2026-06-25T17:00");
        assertThat(clock(AGREED.read(closing, "2026-06-26T10:00"), "resolve").breachedAt())
                .isNull();
    }

    @Test
    @Tag("SLA-20")
    void stopsWhileTheClientIsWaitedForAndForNobodyElse() {
        Story story =
                incident("P1", "2026-06-22T10:00")
                        .started("2026-06-22T10:30")
                        .waits("2026-06-22T11:00", "partner");
        TicketClock paused = clock(AGREED.read(story, "2026-06-23T11:00"), "resolve");
        assertThat(paused.state()).isEqualTo("paused");
        assertThat(paused.pausedSince()).isEqualTo(toronto("2026-06-22T11:00"));
        assertThat(paused.used()).isEqualTo("PT1H");
        assertThat(paused.dueAt()).isNull();
        assertThat(AGREED.read(story, "2026-06-23T11:00").next()).isNull();
        story.resumed("2026-06-23T11:00");
        assertThat(clock(AGREED.read(story, "2026-06-23T11:00"), "resolve").dueAt())
                .isEqualTo(toronto("2026-06-23T14:00"));
        story.waits("2026-06-23T11:30", "vendor");
        TicketClock running = clock(AGREED.read(story, "2026-06-23T12:00"), "resolve");
        assertThat(running.state()).isEqualTo("running");
        assertThat(running.dueAt()).isEqualTo(toronto("2026-06-23T14:00"));
    }

    @Test
    @Tag("SLA-20")
    @Tag("SLA-22")
    void resumesOnReopeningWithTheTimeUsed() {
        Story story =
                incident("P1", "2026-06-22T10:00")
                        .started("2026-06-22T10:15")
                        .resolved("2026-06-22T12:00")
                        .closed("2026-06-22T13:00")
                        .reopened("2026-06-30T09:00");
        TicketClocks clocks = AGREED.read(story, "2026-06-30T09:00");
        TicketClock clock = clock(clocks, "resolve");
        assertThat(clock.used()).isEqualTo("PT2H");
        assertThat(clock.dueAt()).isEqualTo(toronto("2026-06-30T11:00"));
        assertThat(clock.version()).isEqualTo(1);
        ClockReading reading =
                clocks.clocks().stream()
                        .filter(each -> each.clock().id().equals("resolve"))
                        .findFirst()
                        .orElseThrow();
        assertThat(reading.segments())
                .extracting(Segment::mode, Segment::sequence, Segment::rule)
                .containsExactly(
                        tuple("running", 1L, "ca.liaison.incident.opened.v1"),
                        tuple("excluded", 3L, "state:resolved"),
                        tuple("running", 5L, "state:reopened"));
        assertThat(told(AGREED.read(story, "2026-06-30T12:00"), "resolve"))
                .containsExactly(
                        "resolve 1 at_risk 2026-06-30T10:00",
                        "resolve 1 breached 2026-06-30T11:00");
    }

    @Test
    @Tag("SLA-20")
    @Tag("SLA-21")
    void anotherPriorityIsCountedFromTheOpeningWithThePauses() {
        Story story =
                incident("P2", "2026-06-22T10:00")
                        .started("2026-06-22T10:00:01")
                        .waits("2026-06-22T11:00", "partner")
                        .resumed("2026-06-22T12:00")
                        .reprioritised("2026-06-22T13:00", "P1");
        TicketClock clock = clock(AGREED.read(story, "2026-06-22T13:00"), "resolve");
        assertThat(clock.version()).isEqualTo(2);
        assertThat(clock.dueAt()).isEqualTo(toronto("2026-06-22T15:00"));
        assertThat(clock.used()).isEqualTo("PT1H");
    }

    @Test
    @Tag("SLA-21")
    void aGoalThatAppliesOnceItsTimeIsOverIsBreachedThen() {
        Story story =
                incident("P2", "2026-06-22T10:00")
                        .started("2026-06-22T10:01")
                        .reprioritised("2026-06-22T16:30", "P1");
        assertThat(told(AGREED.read(story, "2026-06-22T17:00"), "resolve"))
                .containsExactly(
                        "resolve 1 at_risk 2026-06-22T16:00",
                        "resolve 2 at_risk 2026-06-22T16:30",
                        "resolve 2 breached 2026-06-22T16:30");
        assertThat(clock(AGREED.read(story, "2026-06-22T17:00"), "resolve").breachedAt())
                .isEqualTo(toronto("2026-06-22T14:00"));
    }

    @Test
    @Tag("SLA-12")
    void withoutATargetOnFileNothingIsBreached() {
        Story story = incident("P4", "2026-06-22T10:00");
        TicketClocks clocks = AGREED.read(story, "2027-06-22T10:00");
        assertThat(clock(clocks, "resolve").target()).isNull();
        assertThat(clock(clocks, "resolve").dueAt()).isNull();
        assertThat(told(clocks)).isEmpty();
        assertThat(clocks.next()).isNull();
    }

    @Test
    @Tag("SLA-12")
    @Tag("SLA-03")
    void isMeasuredByWhatWasAgreedWhenItWasOpened() {
        Agreed changed =
                Agreed.changedAt(
                        toronto("2026-07-01T00:00"),
                        List.of(Agreed.within("resolve", "incident", "P1", "PT2H")));
        Story before = incident("P1", "2026-06-30T23:59:59");
        Story after = incident("P1", "2026-07-01T00:00");
        TicketClock old = clock(changed.read(before, "2026-07-02T00:00"), "resolve");
        assertThat(old.dueAt()).isEqualTo(toronto("2026-07-01T03:59:59"));
        assertThat(Objects.requireNonNull(old.target()).agreementVersion()).isEqualTo(1);
        TicketClock now = clock(changed.read(after, "2026-07-02T00:00"), "resolve");
        assertThat(now.dueAt()).isEqualTo(toronto("2026-07-01T02:00"));
        assertThat(Objects.requireNonNull(now.target()).agreementVersion()).isEqualTo(2);
        assertThat(now.target().agreement()).isEqualTo("default.OLIS");
        assertThat(now.target().source().document()).isEqualTo("Test");
    }

    @Test
    @Tag("INC-13")
    @Tag("SLA-22")
    void saysWhoHasShorterHoursThanTheTargetNeeds() {
        Agreed agreed = Agreed.withGroup("hub_hours");
        Story story =
                Story.of("INC0000001", "incident", "laurier", "P1", "2026-06-22T15:00")
                        .assigned("2026-06-22T15:10", "operations");
        assertThat(clock(agreed.read(story, "2026-06-22T16:00"), "resolve").notAchievable())
                .containsExactly(
                        new ShortHours("laurier", null, "hub_hours", "PT2H"),
                        new ShortHours("hub", "operations", "hub_hours", "PT2H"));
        Story morning = Story.of("INC0000001", "incident", "laurier", "P1", "2026-06-22T10:00");
        assertThat(clock(agreed.read(morning, "2026-06-22T16:00"), "resolve").notAchievable())
                .isEmpty();
    }

    @Test
    @Tag("SLA-22")
    @Tag("INC-04")
    void anEmailTicketHasAnObjective() {
        TicketClocks clocks =
                AGREED.read(incident("P1", "2026-06-22T10:00").byEmail(), "2026-06-22T11:00");
        assertThat(clock(clocks, "resolve").commitment()).isEqualTo("slo");
    }

    @Test
    @Tag("SLA-20")
    void isTakenUpAndBegunOnce() {
        Story story = incident("P1", "2026-06-22T10:00");
        assertThat(clock(AGREED.read(story, "2026-06-22T11:00"), "acknowledge").state())
                .isEqualTo("running");
        story.assigned("2026-06-22T10:05", "operations").started("2026-06-22T10:20");
        TicketClocks clocks = AGREED.read(story, "2026-06-22T11:00");
        assertThat(clock(clocks, "acknowledge").endedAt()).isEqualTo(toronto("2026-06-22T10:05"));
        assertThat(clock(clocks, "respond").endedAt()).isEqualTo(toronto("2026-06-22T10:20"));
        assertThat(clock(clocks, "respond").state()).isEqualTo("met");
        story.resolved("2026-06-22T11:00").reopened("2026-06-22T12:00");
        assertThat(clock(AGREED.read(story, "2026-06-22T12:00"), "respond").endedAt())
                .isEqualTo(toronto("2026-06-22T10:20"));
    }

    @Test
    @Tag("SLA-20")
    void endsWithoutJudgementWhereNothingIsToBeDoneAnyMore() {
        Story story = incident("P1", "2026-06-22T10:00").cancelled("2026-06-22T11:00");
        TicketClocks clocks = AGREED.read(story, "2026-06-23T11:00");
        assertThat(clocks.wire()).extracting(TicketClock::state).containsOnly("ended");
        assertThat(told(clocks)).isEmpty();
    }

    @Test
    @Tag("XRF-03")
    void countsSinceWhenANumberIsAwaited() {
        Story story = towards("nord", "P2", "2026-06-22T10:00");
        TicketClock waiting = clock(AGREED.read(story, "2026-06-22T11:00"), "partner_number.nord");
        assertThat(waiting.state()).isEqualTo("running");
        assertThat(waiting.startedAt()).isEqualTo(toronto("2026-06-22T10:00"));
        assertThat(waiting.organisation()).isEqualTo("nord");
        Story given = towards("nord", "P2", "2026-06-22T10:00").acknowledged("2026-06-22T10:40");
        TicketClock met = clock(AGREED.read(given, "2026-06-22T11:00"), "partner_number.nord");
        assertThat(met.state()).isEqualTo("met");
        assertThat(met.used()).isEqualTo("PT40M");
        Story waived = towards("nord", "P2", "2026-06-22T10:00").waived("2026-06-22T10:50");
        assertThat(clock(AGREED.read(waived, "2026-06-22T11:00"), "partner_number.nord").state())
                .isEqualTo("ended");
    }

    @Test
    @Tag("INC-44")
    void theLatentChangeIsOwed24HoursAfterTheFix() {
        Story story =
                incident("P1", "2026-06-26T10:00")
                        .started("2026-06-26T10:01")
                        .fixedInAnEmergency("2026-06-26T12:00", "2026-06-26T11:20")
                        .fixedInAnEmergency("2026-06-26T15:00", "2026-06-26T14:00");
        TicketClocks clocks = AGREED.read(story, "2026-06-26T16:00");
        assertThat(clock(clocks, "latent_rfc.1").dueAt()).isEqualTo(toronto("2026-06-27T11:20"));
        assertThat(clock(clocks, "latent_rfc.2").dueAt()).isEqualTo(toronto("2026-06-27T14:00"));
        story.reprioritised("2026-06-26T16:00", "P3");
        assertThat(clock(AGREED.read(story, "2026-06-26T16:00"), "latent_rfc.1").dueAt())
                .isEqualTo(toronto("2026-06-27T11:20"));
    }

    @Test
    @Tag("INC-44")
    @Tag("CHG-14")
    void theChangeThatWasFiledForAFixEndsItsClockWhenItWasFiled() {
        Story story =
                incident("P1", "2026-06-26T10:00")
                        .started("2026-06-26T10:01")
                        .fixedInAnEmergency("2026-06-26T12:00", "2026-06-26T11:20")
                        .fixedInAnEmergency("2026-06-26T15:00", "2026-06-26T14:00")
                        .filed("2026-06-27T12:00", "2026-06-27T11:20", "2026-06-26T14:00")
                        .filed("2026-06-28T09:00", "2026-06-27T11:20:01", null);
        TicketClocks clocks = AGREED.read(story, "2026-06-28T10:00");
        assertThat(clock(clocks, "latent_rfc.1").state()).isEqualTo("met");
        assertThat(clock(clocks, "latent_rfc.1").used()).isEqualTo("PT24H1S");
        assertThat(clock(clocks, "latent_rfc.1").breachedAt())
                .isEqualTo(toronto("2026-06-27T11:20"));
        assertThat(clock(clocks, "latent_rfc.2").state()).isEqualTo("met");
        assertThat(clock(clocks, "latent_rfc.2").breachedAt()).isNull();
        assertThat(clock(clocks, "latent_rfc.2").used()).isEqualTo("PT21H20M");
    }

    @Test
    @Tag("INC-44")
    void aChangeThatWasFiledBeforeItsFixWasRecordedLeavesNothingOwed() {
        Story story =
                incident("P1", "2026-06-26T10:00")
                        .filed("2026-06-26T11:00", "2026-06-26T11:00", null)
                        .fixedInAnEmergency("2026-06-26T12:00", "2026-06-26T11:20");
        TicketClock latent = clock(AGREED.read(story, "2026-06-28T10:00"), "latent_rfc.1");
        assertThat(latent.state()).isEqualTo("met");
        assertThat(latent.used()).isEqualTo("PT0S");
    }

    @Test
    @Tag("INC-32")
    void theReviewIsOwedBusinessDaysAfterTheResolution() {
        Story story =
                incident("P1", "2026-06-24T10:00")
                        .happens("2026-06-24T10:30", IncidentEventType.DECLARED_MAJOR, "hub")
                        .resolved("2026-06-26T20:00");
        TicketClocks clocks = AGREED.read(story, "2026-06-27T10:00");
        assertThat(clock(clocks, "review_scheduled").dueAt())
                .isEqualTo(toronto("2026-06-30T17:00"));
        assertThat(clock(clocks, "review_report").dueAt()).isEqualTo(toronto("2026-07-06T17:00"));
        story.reopened("2026-06-29T09:00").resolved("2026-06-29T10:00");
        TicketClock again = clock(AGREED.read(story, "2026-06-29T11:00"), "review_scheduled");
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.dueAt()).isEqualTo(toronto("2026-07-02T17:00"));
        story.happens("2026-07-02T16:00", IncidentEventType.REVIEW_SCHEDULED, "hub");
        assertThat(clock(AGREED.read(story, "2026-07-03T11:00"), "review_scheduled").state())
                .isEqualTo("met");
        assertThat(clock(AGREED.read(story, "2026-07-03T11:00"), "review_report").state())
                .isEqualTo("running");
    }

    @Test
    @Tag("INC-23")
    void eachSideOwesAnUpdateSinceItsLastWord() {
        Story story =
                incident("P1", "2026-06-22T10:00")
                        .updated("2026-06-22T13:00", "hub")
                        .updated("2026-06-22T15:00", "nord");
        TicketClocks clocks = AGREED.read(story, "2026-06-22T18:00");
        assertThat(clock(clocks, "update.hub").dueAt()).isEqualTo(toronto("2026-06-22T17:00"));
        assertThat(clock(clocks, "update.hub").version()).isEqualTo(2);
        assertThat(clock(clocks, "update.nord").dueAt()).isEqualTo(toronto("2026-06-22T19:00"));
        assertThat(told(clocks, "update.nord"))
                .containsExactly(
                        "update.nord 1 at_risk 2026-06-22T13:00",
                        "update.nord 1 breached 2026-06-22T14:00",
                        "update.nord 2 at_risk 2026-06-22T18:00");
        story.resolved("2026-06-22T18:30");
        assertThat(clock(AGREED.read(story, "2026-06-23T18:00"), "update.hub").state())
                .isEqualTo("ended");
    }

    @Test
    @Tag("SLA-23")
    void saysTheSameWheneverItIsAsked() {
        Story story =
                incident("P1", "2026-06-22T10:00")
                        .started("2026-06-22T10:20")
                        .resolved("2026-06-22T11:00");
        Instant later = toronto("2026-06-22T11:00");
        TicketClocks first = AGREED.read(story.facts(), later);
        assertThat(AGREED.read(story.facts(), later.plusSeconds(1_000_000)).wire())
                .isEqualTo(first.wire());
        assertThat(first.milestones())
                .extracting(Milestone::type)
                .doesNotContain(ClocksEventType.BREACHED);
    }
}
