package ca.liaison.kit.ticket;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A ticket's strong ETag: its revision between quotes (RFC 9110).
public final class EntityTag {
    private EntityTag() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /// @throws ca.liaison.kit.problem.Rejected 428 without `If-Match`, 412 where it names another
    ///   revision
    public static void require(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED).rejected();
        }
        boolean fits =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(revision)));
        if (!fits) {
            throw Problem.of(ProblemCode.PRECONDITION_FAILED).rejected();
        }
    }
}
