package ca.liaison.kit.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A million characters of each trap: a rule that took quadratic time would need hours, so the time
/// allowed is generous enough for a busy machine.
@Tag("PHI-01")
class HostileTextTest {

    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @Timeout(300)
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "12-",
                "1.",
                "1,",
                "123456789 ",
                "1234-567-890 ",
                "2026-11-22 ",
                "1:",
                "HCN ",
                "SIN1 ",
                "DOB 1980-01-01 ",
                "Alice ",
                "ABCD",
                "ABCD1234",
                "h",
                "h ",
                "carte ",
                "a-",
                "\u0301\u0316",
                "\uFDFA",
                "\u200B",
                " ",
                "ff-",
                "né le ",
                "M. A",
                "192.",
                "OHIP 1 "
            })
    void takesLinearTime(String piece) {
        // A few digits, since a text without them is passed at once.
        String text = piece.repeat(LENGTH / piece.length()) + " 12345678";

        assertThatCode(() -> Screening.shipped().screen(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Timeout(300)
    @ValueSource(strings = {"1", "1 ", "\u0301\u0316", "OHIP "})
    void findsANumberAtTheEndOfIt(String piece) {
        String text = piece.repeat(LENGTH / piece.length()) + MadeUpNumbers.fill(" x. HCN {on}", 1);

        assertThat(Screening.shipped().screen(text)).isNotEmpty();
    }
}
