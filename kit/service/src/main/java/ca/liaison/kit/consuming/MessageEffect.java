package ca.liaison.kit.consuming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// What a message does to the database, in a transaction of its own. A database that is away comes
/// back: the message waits for it, and those behind it.
public final class MessageEffect {
    private static final Logger LOG = Logger.getLogger(MessageEffect.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private MessageEffect() {}

    /// The database will never take what the message holds.
    public static final class Refused extends Exception {
        private Refused(Throwable cause) {
            super(cause);
        }
    }

    /// Returns once the effect is committed.
    ///
    /// @throws Refused where trying again would not help
    public static void commit(Runnable effect) throws Refused, InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(effect);
                return;
            } catch (RuntimeException failed) {
                if (refusesContent(failed)) {
                    throw new Refused(failed);
                }
                LOG.warnf(failed, "A message waits %s for its database", pause);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            }
        }
    }

    /// Whether the database refused what it was given (data exception, violated constraint).
    private static boolean refusesContent(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return refused.getSQLState().startsWith("22")
                        || refused.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
