package ca.liaison.incident.ticket;

import static ca.liaison.incident.ticket.IncidentFixture.HUB_DESK;
import static ca.liaison.incident.ticket.IncidentFixture.MONDAY_MORNING;
import static ca.liaison.incident.ticket.IncidentFixture.NORD_TAKES_PART;
import static ca.liaison.incident.ticket.IncidentFixture.byHub;
import static ca.liaison.incident.ticket.IncidentFixture.byNord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What somebody has to agree to, though not before it is begun, is not done before he does.
@Tag("INC-41")
class ApprovalTest {
    private static Ticket asked() {
        return Ticket.open(
                7,
                new TicketReport(
                        "FAI_GMF",
                        null,
                        Priority.P4,
                        null,
                        null,
                        new Presenter(null, "Agent", "Desk", null),
                        Channel.API,
                        null,
                        null,
                        null,
                        null,
                        new TicketReport.Wish(
                                "traffic_logging",
                                "{}",
                                null,
                                new TicketReport.Approval(Role.SERVICE_LEAD, false),
                                MONDAY_MORNING.plusSeconds(3600))),
                "nord",
                null,
                "desk",
                byNord());
    }

    @Test
    void isBegunButNotDone() {
        Ticket ticket = asked();
        ticket.start(byHub());

        assertThat(ticket.allowedActions(HUB_DESK, NORD_TAKES_PART, MONDAY_MORNING))
                .contains(TicketAction.WAIT)
                .doesNotContain(TicketAction.RESOLVE);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ticket.resolve("Done", null, MONDAY_MORNING, byHub()))
                .satisfies(refusal ->
                        assertThat(refusal.problem().code())
                                .isEqualTo(ProblemCode.APPROVAL_PENDING));

        ticket.approve(byHub());
        ticket.resolve("Done", null, MONDAY_MORNING, byHub());
        assertThat(ticket.state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void itsWindowEndsWhereTheMatterGoesOnAsAnother() {
        Ticket ticket = asked();
        ticket.approve(byHub());
        ticket.transfer(TransferKind.PRIVACY_INCIDENT, () -> null, byHub());

        assertThat(ticket.windowOpen()).isTrue();
        ticket.endWindow(byHub());
        assertThat(ticket.windowOpen()).isFalse();
    }
}
