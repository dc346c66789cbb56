package ca.liaison.acceptance.kill;

import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.NoAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// A desk that sends the same request again until it is answered; "not now" is no answer.
record PatientDesk(Desk desk, Random chance, OperationLog log) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    Answer post(String path, ObjectNode message, String... headers) {
        return insist("POST " + path, () -> desk.post(path, message, headers));
    }

    Answer get(String path) {
        return insist("GET " + path, () -> desk.get(path));
    }

    private Answer insist(String what, Supplier<Answer> request) {
        Answer answer =
                await().atMost(PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(50 + chance.nextInt(250)))
                        .until(() -> tried(what, request), Optional::isPresent)
                        .orElseThrow();
        log.countAnswer();
        return answer;
    }

    private Optional<Answer> tried(String what, Supplier<Answer> request) {
        Instant began = Instant.now();
        try {
            Answer answer = request.get();
            log.note(desk.client(), what, began, outcome(answer));
            return Optional.of(answer).filter(PatientDesk::isAnswer);
        } catch (NoAnswer nothing) {
            log.note(desk.client(), what, began, "no answer");
            return Optional.empty();
        }
    }

    private static boolean isAnswer(Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            throw new AssertionError("A fault: " + answer);
        }
        return answer.status() != 503 && answer.status() != 429;
    }

    private static String outcome(Answer answer) {
        return answer.status()
                + (answer.done() ? "" : " " + answer.code())
                + (answer.number().isEmpty() ? "" : " " + answer.number())
                + (answer.replayed() ? " replayed" : "");
    }
}
