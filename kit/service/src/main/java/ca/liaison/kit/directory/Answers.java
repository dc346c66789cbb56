package ca.liaison.kit.directory;

import ca.liaison.events.directory.DirectoryRecord;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What the owner of the directory answered, so that the same question is asked once: answers are
/// remembered for half a minute, by when the copy knows them too. An owner that does not answer is
/// left in peace for some seconds, so that no requests queue up behind it.
final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration PEACE = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int NOT_FOUND = 404;

    /// @param <T> kind of record
    @FunctionalInterface
    interface Question<T extends DirectoryRecord> {
        Optional<T> ask();
    }

    private record Subject(Class<?> type, String id) {}

    private record Answer(@Nullable DirectoryRecord known) {}

    private final Ticker ticker;
    private final Cache<Subject, Answer> answers;
    private volatile long peaceUntil;

    Answers(Ticker ticker) {
        this.ticker = ticker;
        this.peaceUntil = ticker.read();
        this.answers =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(MOST_REMEMBERED)
                        .expireAfterWrite(REMEMBERED)
                        .build();
    }

    <T extends DirectoryRecord> Optional<T> to(Class<T> type, String id, Question<T> question) {
        Answer answer = answers.get(new Subject(type, id), subject -> ask(subject, question));
        return Optional.ofNullable(answer).map(Answer::known).map(type::cast);
    }

    /// @return null where there was no answer, which is not remembered
    private @Nullable Answer ask(Subject subject, Question<?> question) {
        if (ticker.read() - peaceUntil < 0) {
            return null;
        }
        try {
            return new Answer(question.ask().orElse(null));
        } catch (RuntimeException failed) {
            if (failed instanceof WebApplicationException refused
                    && refused.getResponse().getStatus() == NOT_FOUND) {
                return new Answer(null);
            }
            peaceUntil = ticker.read() + PEACE.toNanos();
            LOG.warnf("The directory's owner did not answer for %s: %s", subject, failed);
            return null;
        }
    }
}
