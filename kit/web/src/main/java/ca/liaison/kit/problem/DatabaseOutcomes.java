package ca.liaison.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

/// Tells failures after which asking again is right: the database is away, busy, or someone else
/// holds a lock.
@ApplicationScoped
class DatabaseOutcomes implements OutcomeUnknown {
    private static final Set<String> STATES =
            Set.of(
                    "55P03", // lock_timeout
                    "57014", // statement_timeout
                    "40001", // serialization failure
                    "40P01", // deadlock
                    "53300", // too many connections
                    "23505" // a number taken in the same instant: the next attempt sees by whom
                    );
    private static final Set<String> CLASSES = Set.of("08", "57");

    @Override
    public boolean test(Throwable failure) {
        return passing(failure)
                || (failure.getCause() != null && test(failure.getCause()))
                // A commit that failed is not the cause of what the transaction manager throws.
                || Arrays.stream(failure.getSuppressed()).anyMatch(this::test);
    }

    private static boolean passing(Throwable failure) {
        return failure instanceof SQLException refused
                && (refused.getSQLState() == null || passing(refused.getSQLState()));
    }

    private static boolean passing(String state) {
        return STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }
}
