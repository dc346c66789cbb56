package ca.liaison.kit.directory;

import static ca.liaison.kit.directory.DirectoryFixture.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Organisation;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final AtomicLong nanoseconds = new AtomicLong(Long.MAX_VALUE - 10);
    private final AtomicInteger asked = new AtomicInteger();
    private final Answers answers = new Answers(nanoseconds::get);

    @Test
    void sameQuestionIsAskedOnceWhateverTheAnswer() {
        assertThat(ask("nord", known())).isPresent();
        assertThat(ask("nord", known())).isPresent();
        assertThat(ask("sud", unknown())).isEmpty();
        assertThat(ask("sud", unknown())).isEmpty();

        assertThat(asked).hasValue(2);
    }

    @Test
    void answerIsForgottenAfterHalfAMinute() {
        assertThat(ask("sud", unknown())).isEmpty();
        after(Duration.ofSeconds(31));

        assertThat(ask("sud", known())).isPresent();
    }

    @Test
    void ownerThatDoesNotAnswerIsLeftInPeaceForAWhile() {
        assertThat(ask("nord", silence())).isEmpty();
        assertThat(ask("nord", known())).isEmpty();
        assertThat(ask("laurier", known())).isEmpty();
        assertThat(asked).hasValue(1);

        after(Duration.ofSeconds(6));

        assertThat(ask("nord", known())).isPresent();
    }

    private Optional<Organisation> ask(String code, Answers.Question<Organisation> question) {
        return answers.to(
                Organisation.class,
                code,
                () -> {
                    asked.incrementAndGet();
                    return question.ask();
                });
    }

    private static Answers.Question<Organisation> known() {
        return () -> Optional.of(organisation("nord"));
    }

    private static Answers.Question<Organisation> unknown() {
        return Optional::empty;
    }

    private static Answers.Question<Organisation> silence() {
        return () -> {
            throw new ProcessingException("Connection refused");
        };
    }

    private void after(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}
