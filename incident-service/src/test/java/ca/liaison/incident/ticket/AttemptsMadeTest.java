package ca.liaison.incident.ticket;

import static ca.liaison.incident.ticket.IncidentFixture.HUB_DESK;
import static ca.liaison.incident.ticket.IncidentFixture.MONDAY_MORNING;
import static ca.liaison.incident.ticket.IncidentFixture.NORD_DESK;
import static ca.liaison.incident.ticket.IncidentFixture.NORD_TAKES_PART;
import static ca.liaison.incident.ticket.IncidentFixture.attempt;
import static ca.liaison.incident.ticket.IncidentFixture.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.events.directory.Source;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Three attempts, an hour apart, before a ticket is closed without the opener's answer.
@Tag("INC-24")
class AttemptsMadeTest {
    private static final Source SOURCE = new Source("OneMail", "3.4", "2012", false);
    private static final ContactAttempts AGREED =
            new ContactAttempts(3, new ContactAttempts.Interval(1, SOURCE), SOURCE);

    private final Ticket ticket = IncidentFixture.in(TicketState.RESOLVED);

    private static Instant afterHours(int hours) {
        return MONDAY_MORNING.plus(Duration.ofHours(hours));
    }

    private void tried(Instant at, ContactOutcome outcome) {
        ticket.recordContactAttempt(
                attempt(at, outcome), AGREED, by(HUB_DESK, NORD_TAKES_PART, at));
    }

    private Rejected refusedToClose(Instant at) {
        return catchThrowableOfType(
                Rejected.class,
                () -> ticket.close(null, AGREED, by(HUB_DESK, NORD_TAKES_PART, at)));
    }

    @Test
    void theNextAttemptIsMadeAtTheAgreedTimeAndNotAMomentSooner() {
        tried(MONDAY_MORNING, ContactOutcome.NO_ANSWER);

        Rejected early =
                catchThrowableOfType(
                        Rejected.class,
                        () -> tried(afterHours(1).minusNanos(1000), ContactOutcome.NO_ANSWER));

        assertThat(early.problem().code()).isEqualTo(ProblemCode.CONTACT_ATTEMPT_TOO_EARLY);
        assertThat(early.problem().members())
                .containsEntry("nextAttemptFrom", afterHours(1).toString());
        tried(afterHours(1), ContactOutcome.MESSAGE_LEFT);
        assertThat(ticket.contactAttempts()).hasSize(2);
    }

    @Test
    void closesAfterAsManyAttemptsWithoutAnAnswerAsWereAgreed() {
        tried(MONDAY_MORNING, ContactOutcome.NO_ANSWER);
        tried(afterHours(1), ContactOutcome.MESSAGE_LEFT);

        Rejected tooFew = refusedToClose(afterHours(2));

        assertThat(tooFew.problem().code()).isEqualTo(ProblemCode.CONTACT_ATTEMPTS_MISSING);
        assertThat(tooFew.problem().members())
                .containsEntry("missing", 1)
                .containsEntry("nextAttemptFrom", afterHours(2).toString());
        tried(afterHours(2), ContactOutcome.NO_ANSWER);
        ticket.takeHappenings();
        ticket.close(null, AGREED, by(HUB_DESK, NORD_TAKES_PART, afterHours(3)));
        assertThat(ticket.state()).isEqualTo(TicketState.CLOSED);
        assertThat(ticket.takeHappenings())
                .extracting(Happening::changes)
                .containsExactly(Map.of("unansweredAttempts", 3));
    }

    @Test
    void anAnswerThatIsNoAcceptanceBeginsTheCountAnew() {
        tried(MONDAY_MORNING, ContactOutcome.NO_ANSWER);
        tried(afterHours(1), ContactOutcome.NO_ANSWER);
        tried(afterHours(2), ContactOutcome.ANSWERED);
        tried(afterHours(3), ContactOutcome.NO_ANSWER);

        assertThat(refusedToClose(afterHours(4)).problem().members()).containsEntry("missing", 2);
    }

    @Test
    void attemptsBeforeTheLastResolutionDoNotCount() {
        for (int hour = 0; hour < 3; hour++) {
            tried(afterHours(hour), ContactOutcome.NO_ANSWER);
        }
        ticket.reopen(null, by(NORD_DESK, NORD_TAKES_PART, MONDAY_MORNING));
        ticket.start(by(HUB_DESK, NORD_TAKES_PART, afterHours(3)));
        ticket.resolve(
                "Again", null, afterHours(400), by(HUB_DESK, NORD_TAKES_PART, afterHours(4)));

        Rejected tooFew = refusedToClose(afterHours(5));

        assertThat(tooFew.problem().members())
                .containsEntry("missing", 3)
                .containsEntry("nextAttemptFrom", afterHours(4).toString());
        assertThat(ticket.contactAttempts()).hasSize(3);
    }

    @Test
    void nothingIsMissingWhereTheOpenerAcceptedByAnotherChannel() {
        ticket.close(Channel.EMAIL, AGREED, by(HUB_DESK, NORD_TAKES_PART, afterHours(1)));

        assertThat(ticket.state()).isEqualTo(TicketState.CLOSED);
    }
}
