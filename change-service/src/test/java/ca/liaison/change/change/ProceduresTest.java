package ca.liaison.change.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.ticket.TicketKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The procedures of Guide 4.12, written down a second time from the Guide, and walked through by
/// the aggregate.
@Tag("CHG-02")
class ProceduresTest {
    private static final Instant NOW = RfcFixture.START;
    private static final Actor LEAD = actor("hub", true, Role.SERVICE_LEAD);
    private static final Actor CHAIR = actor("hub", true, Role.CAB_CHAIR);
    private static final Actor PARTNER = actor("nord", false, Role.PARTNER_CHANGE);

    /// type, initiator, implementer, paragraph, circumstances, steps, final state.
    private static final String GUIDE =
            """
            NORMAL             PARTNER HUB     4.12.1.1 -      file,review,request_approval,give_approval,review_impact,decide,start,report_outcome,resolve RESOLVED
            NORMAL             HUB     HUB     4.12.1.2 -      file,inform,decide,start,report_outcome,resolve RESOLVED
            NORMAL             PARTNER PARTNER 4.12.1.3 -      file,report_done RESOLVED
            NORMAL             PARTNER PARTNER 4.12.1.3 hub    file,decide,report_done RESOLVED
            URGENT_OPERATIONAL PARTNER HUB     4.12.2.1 -      file,review,decide,start,report_outcome,resolve RESOLVED
            URGENT_OPERATIONAL HUB     HUB     4.12.2.2 -      file,inform,decide,start,report_outcome,resolve RESOLVED
            URGENT_OPERATIONAL PARTNER PARTNER 4.12.2.3 -      file,report_done RESOLVED
            EMERGENCY_FIX      PARTNER HUB     4.12.3.1 urgent file,start,report_outcome,close CLOSED
            EMERGENCY_FIX      PARTNER HUB     4.12.3.1 made   file,report_outcome,close CLOSED
            EMERGENCY_FIX      PARTNER HUB     4.12.3.1 -      file,decide,start,report_outcome,close CLOSED
            EMERGENCY_FIX      HUB     HUB     4.12.3.2 made   file,report_outcome,resolve RESOLVED
            EMERGENCY_FIX      PARTNER PARTNER 4.12.3.3 urgent file,report_done RESOLVED
            STANDARD           PARTNER HUB     4.12.4   -      file,start,report_outcome,resolve RESOLVED
            STANDARD           HUB     HUB     4.12.4   -      file,start,report_outcome,resolve RESOLVED
            """;

    private record Line(
            ChangeType type,
            Side initiator,
            Side implementer,
            String paragraph,
            Circumstances circumstances,
            List<ChangeAction> steps,
            ChangeState last) {
        static Line of(String text) {
            List<String> words = Arrays.asList(text.strip().split(" +", -1));
            String circumstances = words.get(4);
            return new Line(
                    ChangeType.valueOf(words.get(0)),
                    Side.valueOf(words.get(1)),
                    Side.valueOf(words.get(2)),
                    words.get(3),
                    new Circumstances(
                            circumstances.equals("hub"),
                            circumstances.equals("urgent") || circumstances.equals("made"),
                            circumstances.equals("made")),
                    Arrays.stream(words.get(5).split(",", -1))
                            .map(word -> ChangeAction.valueOf(word.toUpperCase(Locale.ROOT)))
                            .toList(),
                    ChangeState.valueOf(words.get(6)));
        }

        Procedure procedure() {
            return Procedures.of(type, initiator, implementer).orElseThrow();
        }
    }

    @TestFactory
    Stream<DynamicTest> hasTheStepsOfTheGuideAndEndsAsItSays() {
        return GUIDE.lines()
                .map(Line::of)
                .map(line ->
                        DynamicTest.dynamicTest(
                                line.toString(),
                                () -> {
                                    assertThat(line.procedure().paragraph())
                                            .isEqualTo("Guide " + line.paragraph());
                                    assertThat(walked(line)).isEqualTo(line.steps());
                                }));
    }

    /// Walks through and tries every other step at every point.
    private static List<ChangeAction> walked(Line line) {
        Change change = filed(line.procedure(), line.circumstances());
        List<ChangeAction> walked = new ArrayList<>(List.of(ChangeAction.FILE));
        while (change.nextStep() != null) {
            ChangeAction next = Objects.requireNonNull(change.nextStep());
            for (ChangeLifecycle.Row row : ChangeLifecycle.rows()) {
                if (row.step() && row.action() != next) {
                    Change other = change;
                    assertThatThrownBy(() -> perform(other, row.action()))
                            .as("%s instead of %s", row.action(), next)
                            .isInstanceOf(Rejected.class);
                }
            }
            assertThat(whoMay(change, next)).isNotEmpty();
            perform(change, next);
            walked.add(next);
        }
        assertThat(change.state()).isEqualTo(line.last());
        assertThat(change.takeHappenings()).hasSize(walked.size());
        return walked;
    }

    /// One of those of whom the table says so has the step among what it can do.
    private static List<Actor> whoMay(Change change, ChangeAction action) {
        return Stream.of(LEAD, CHAIR, PARTNER)
                .filter(actor -> change.allowedActions(actor, references()).contains(action))
                .toList();
    }

    private static void perform(Change change, ChangeAction action) {
        Move move = move(action == ChangeAction.DECIDE ? CHAIR : LEAD);
        switch (action) {
            case REVIEW -> change.review(List.of(), move);
            case REQUEST_APPROVAL -> change.requestApproval(move);
            case GIVE_APPROVAL -> change.giveApproval(move);
            case REVIEW_IMPACT -> change.reviewImpact("none", move);
            case INFORM -> change.inform(move);
            case DECIDE -> change.decide(Decision.APPROVED, null, List.of("chair"), null, move);
            case START -> change.start(move);
            case REPORT_OUTCOME -> change.reportOutcome(Outcome.SUCCESSFUL, "done", NOW, move);
            case REPORT_DONE -> change.reportDone(Outcome.SUCCESSFUL, "done", NOW, NOW, move);
            case RESOLVE, CLOSE -> change.finish(action, move);
            default -> throw new AssertionError(action + " is no step");
        }
    }

    @Test
    void theHubInitiatesNoneThatAPartnerMakes() {
        for (ChangeType type : ChangeType.values()) {
            assertThat(Procedures.of(type, Side.HUB, Side.PARTNER)).isEmpty();
        }
    }

    @Test
    void everyActionHasARowAndEveryStepOneOfItsOwn() {
        assertThat(ChangeLifecycle.rows())
                .extracting(ChangeLifecycle.Row::action)
                .containsExactlyInAnyOrder(ChangeAction.values());
        for (Procedure procedure : Procedures.all()) {
            for (Procedure.Step step : procedure.steps()) {
                assertThat(
                                step.action() == ChangeAction.FILE
                                        || ChangeLifecycle.of(step.action()).step())
                        .as(step.toString())
                        .isTrue();
            }
        }
    }

    @Test
    @Tag("CHG-20")
    void whatWasRejectedIsSubmittedAgainAndDecidedAgain() {
        Change change = filed(normal(), new Circumstances(true, false, false));
        change.inform(move(LEAD));

        change.decide(Decision.REJECTED, "No way back", List.of("chair"), null, move(CHAIR));
        assertThat(change.state()).isEqualTo(ChangeState.REJECTED);
        assertThat(change.decisionReason()).isEqualTo("No way back");
        assertThatThrownBy(() -> change.start(move(LEAD))).isInstanceOf(Rejected.class);

        change.resubmit(NOW.plusSeconds(60), move(LEAD));
        assertThat(change.meeting()).isEqualTo(NOW.plusSeconds(60));
        change.decide(
                Decision.MORE_INFORMATION,
                "When?",
                List.of("chair"),
                NOW.plusSeconds(90),
                move(CHAIR));
        assertThat(change.state()).isEqualTo(ChangeState.INFORMATION_REQUESTED);
        change.provideInformation(move(LEAD));
        change.decide(
                Decision.DEFERRED,
                "Next week",
                List.of("chair"),
                NOW.plusSeconds(120),
                move(CHAIR));
        assertThat(change.meeting()).isEqualTo(NOW.plusSeconds(120));
        change.decide(Decision.APPROVED, null, List.of("chair"), null, move(CHAIR));
        assertThat(change.state()).isEqualTo(ChangeState.SCHEDULED);
    }

    @Test
    @Tag("CHG-20")
    void nobodyDecidesAboutHisOwn() {
        Actor both = actor("hub", true, Role.SERVICE_LEAD, Role.CAB_CHAIR);
        Change change =
                Change.file(7, filing(normal(), new Circumstances(true, false, false)), move(both));
        change.inform(move(both));

        assertThatThrownBy(() ->
                        change.decide(Decision.APPROVED, null, List.of("chair"), null, move(both)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("own_change");
    }

    @Test
    void whatWasApprovedForItsTimeIsDecidedAgainAtAnother() {
        Change change = filed(normal(), new Circumstances(true, false, false));
        change.inform(move(LEAD));
        change.decide(Decision.APPROVED, null, List.of("chair"), null, move(CHAIR));

        change.reschedule(
                new Rfc.Period(NOW.plusSeconds(600), NOW.plusSeconds(900)),
                null,
                NOW.plusSeconds(60),
                move(LEAD));

        assertThat(change.state()).isEqualTo(ChangeState.AWAITING_DECISION);
        assertThat(change.nextStep()).isEqualTo(ChangeAction.DECIDE);
    }

    private static Procedure normal() {
        return Procedures.of(ChangeType.NORMAL, Side.HUB, Side.HUB).orElseThrow();
    }

    private static Change filed(Procedure procedure, Circumstances circumstances) {
        return Change.file(
                7,
                filing(procedure, circumstances),
                move(procedure.initiator() == Side.HUB ? LEAD : PARTNER));
    }

    private static Filing filing(Procedure procedure, Circumstances circumstances) {
        return new Filing(
                procedure.initiator() == Side.HUB ? "hub" : "nord",
                procedure,
                circumstances,
                RfcFixture.unnoticed(ChangeImpact.MINOR),
                List.of(),
                null,
                null,
                null,
                circumstances.made() ? NOW : null,
                false,
                null);
    }

    private static Move move(Actor actor) {
        return new Move(actor, null, null, null, NOW, references(), "hub");
    }

    private static References references() {
        return new References(
                List.of(
                        new Reference(
                                7,
                                TicketKind.CHANGE,
                                "nord",
                                Reference.State.CURRENT,
                                "N-1",
                                "N1",
                                false,
                                NOW,
                                null,
                                null)));
    }

    private static Actor actor(String organisation, boolean hub, Role... roles) {
        Set<Role> all = EnumSet.copyOf(Arrays.asList(roles));
        return new Actor(organisation, hub, all, roles[0].claim(), organisation + "-client");
    }
}
