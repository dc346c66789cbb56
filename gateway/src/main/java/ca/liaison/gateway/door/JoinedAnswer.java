package ca.liaison.gateway.door;

import ca.liaison.gateway.forward.Answer;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Several lists as one. The lists are JSON arrays that a service of ours wrote, so their brackets
/// are their first and last bytes beside white space.
final class JoinedAnswer {
    private JoinedAnswer() {}

    /// @return the first answer that is no success, else all lists one after the other
    static Answer of(List<Answer> answers) {
        for (Answer answer : answers) {
            if (!answer.isSuccess()) {
                return answer;
            }
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write('[');
        for (Answer answer : answers) {
            appendMembers(answer.body().getBytes(), joined);
        }
        joined.write(']');
        return new Answer(
                answers.getFirst().status(),
                answers.getFirst().headers(),
                Buffer.buffer(joined.toByteArray()));
    }

    private static void appendMembers(byte[] list, ByteArrayOutputStream joined) {
        int from = 0;
        int to = list.length;
        while (from < to && isBlank(list[from])) {
            from++;
        }
        while (to > from && isBlank(list[to - 1])) {
            to--;
        }
        if (to - from < 2 || list[from] != '[' || list[to - 1] != ']') {
            throw new IllegalArgumentException("A look-up is answered with a list");
        }
        from++;
        to--;
        while (from < to && isBlank(list[from])) {
            from++;
        }
        if (from < to) {
            if (joined.size() > 1) {
                joined.write(',');
            }
            joined.write(list, from, to - from);
        }
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
