package ca.liaison.kit.header;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// The form of an `Idempotency-Key`.
public final class IdempotencyKey {
    /// The longest key, in characters; all of them are visible ASCII.
    public static final int LONGEST = 128;

    private IdempotencyKey() {}

    /// @throws ca.liaison.kit.problem.Rejected where the header is missing though this operation
    ///   needs it, or is not of its form
    public static void check(@Nullable String key, boolean required) {
        if (key == null) {
            if (required) {
                throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_MISSING).rejected();
            }
            return;
        }
        boolean visible = key.chars().allMatch(c -> c > ' ' && c <= '~');
        if (key.isEmpty() || key.length() > LONGEST || !visible) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_MALFORMED).rejected();
        }
    }
}
