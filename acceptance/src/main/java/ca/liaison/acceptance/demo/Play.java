package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import java.io.PrintStream;
import java.util.Objects;

/// Tells a story on a terminal and stops it at the first thing that is not as it should be.
final class Play {
    private final PrintStream out;
    private int scene;

    Play(PrintStream out) {
        this.out = out;
    }

    /// Something in the story is not as expected.
    static final class Interrupted extends RuntimeException {
        Interrupted(String message) {
            super(message);
        }
    }

    void scene(String title) {
        scene++;
        out.printf("%n%d. %s%n", scene, title);
    }

    /// One exchange: who says what, and what the suite answers.
    ///
    /// @return the answer
    Answer says(String who, String what, Answer answer, int expected) {
        out.printf("   %-17s %s%n", who + ":", what);
        out.printf("   %-17s %s%n", "", request(answer));
        out.printf("   %-17s %d %s%n", "the suite:", answer.status(), summary(answer));
        if (answer.status() != expected) {
            throw new Interrupted("Expected the status %d, but: %s".formatted(expected, answer));
        }
        return answer;
    }

    void remark(String text) {
        out.printf("   %-17s %s%n", "", text);
    }

    void line(String who, String what) {
        out.printf("   %-17s %s%n", who + ":", what);
    }

    /// Stops the story unless both are the same.
    void expect(String what, Object expected, Object seen) {
        if (!Objects.equals(expected, seen)) {
            throw new Interrupted("%s: expected %s, saw %s".formatted(what, expected, seen));
        }
    }

    private static String request(Answer answer) {
        return answer.method() + " " + answer.address().getPath();
    }

    private static String summary(Answer answer) {
        if (!answer.done()) {
            return "%s - %s".formatted(answer.code(), answer.text("/detail"));
        }
        StringBuilder summary = new StringBuilder(answer.number());
        if (!answer.text("/partnerTicketNumber").isEmpty()) {
            summary.append(" = ").append(answer.text("/partnerTicketNumber"));
        }
        if (!answer.state().isEmpty()) {
            summary.append(", ").append(answer.state().replace('_', ' '));
        }
        if (!answer.text("/assignedPriority").isEmpty()) {
            summary.append(", ").append(answer.text("/assignedPriority"));
        }
        if (answer.replayed()) {
            summary.append(" (the same as before, replayed)");
        }
        return summary.toString();
    }
}
