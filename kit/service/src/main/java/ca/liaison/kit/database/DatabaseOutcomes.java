package ca.liaison.kit.database;

import ca.liaison.kit.problem.OutcomeUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && passing(refused.getSQLState())) {
                return true;
            }
            if (cause instanceof SQLException acquisition && acquisition.getSQLState() == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean passing(@Nullable String state) {
        return state != null && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
    }
}
