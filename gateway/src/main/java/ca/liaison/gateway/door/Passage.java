package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.CrossReferenceDuty;
import ca.liaison.gateway.catalogue.Operation;
import ca.liaison.gateway.forward.Answer;
import ca.liaison.gateway.log.Trail;
import ca.liaison.gateway.reference.AnswerCheck;
import ca.liaison.gateway.reference.MessageNumbers;
import ca.liaison.gateway.reference.Quoted;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.ProblemResponses;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.reference.PartnerNumber;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way out of one request: an answer passes if it is one, and if it carries both numbers where
/// they are due.
///
/// @param message what the caller's message said of numbers
/// @param quoted the number that the caller had to quote
record Passage(Operation operation, MessageNumbers message, Optional<PartnerNumber> quoted) {
    private static final int NOT_MODIFIED = 304;
    private static final String JSON = "application/json";

    /// @throws ca.liaison.kit.problem.Rejected where a success lacks a number
    Response outward(Answer answer, Trail trail) {
        if (answer.isSuccess()) {
            if (operation.answersTicket()) {
                check(answer, trail);
            }
        } else if (answer.status() != NOT_MODIFIED && !answer.isOf(ProblemResponses.MEDIA_TYPE)) {
            throw new IllegalStateException(
                    operation.service() + " answered " + answer.status() + " without a problem");
        }
        Response.ResponseBuilder response = Response.status(answer.status());
        for (Map.Entry<String, String> header : answer.headers()) {
            response.header(header.getKey(), header.getValue());
        }
        return answer.body().length() == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    private void check(Answer answer, Trail trail) {
        MessageNumbers answered = numbers(answer);
        boolean carriesBoth =
                answer.isReplay()
                        ? AnswerCheck.carriesBothNow(answered, quoted)
                        : AnswerCheck.carriesBoth(answered, quoted, message);
        if (operation.duty() != CrossReferenceDuty.NONE && !carriesBoth) {
            throw Problem.of(ProblemCode.CROSS_REFERENCE_MISSING_IN_ANSWER).rejected();
        }
        trail.answered(text(answered.number()), text(answered.partner()));
    }

    /// What is no well-formed JSON carries no numbers.
    private static MessageNumbers numbers(Answer answer) {
        if (answer.body().length() == 0 || !answer.isOf(JSON)) {
            return MessageNumbers.NONE;
        }
        try {
            return MessageNumbers.of(answer.body().getBytes());
        } catch (Rejected malformed) {
            return MessageNumbers.NONE;
        }
    }

    private static @Nullable String text(Quoted quoted) {
        return quoted instanceof Quoted.Text text ? text.value() : null;
    }
}
