package ca.liaison.kit.ticket;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A ticket's strong ETag: its revision between quotes (RFC 9110).
public final class EntityTag {
    private static final Pattern STRONG = Pattern.compile("\"[^\"]*\"");

    private EntityTag() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /// @throws ca.liaison.kit.problem.Rejected 428 without `If-Match`, 400 where it is no ETag that
    ///   was given, 412 where it names another revision
    public static void require(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED).rejected();
        }
        List<String> tags = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        if (!tags.stream().allMatch(tag -> tag.equals("*") || STRONG.matcher(tag).matches())) {
            throw Problem.of(
                            List.of(
                                    new Violation(
                                            "header:If-Match",
                                            "wrong_type",
                                            Map.of("expected", "entity tag"))))
                    .rejected();
        }
        if (tags.stream().noneMatch(tag -> tag.equals("*") || tag.equals(of(revision)))) {
            throw Problem.of(ProblemCode.PRECONDITION_FAILED).rejected();
        }
    }
}
