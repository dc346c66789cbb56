package ca.liaison.kit.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A quarter of a million characters of each trap: a rule that took quadratic time would need many
/// minutes, so the time allowed is generous enough for a busy machine.
@Tag("PHI-01")
class HostileTextTest {

    private static final int LENGTH = 250_000;

    @ParameterizedTest
    @Timeout(60)
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
                "OHIP 1 ",
                "OHIP 1/",
                "1/",
                "1 / ",
                "1234/567/890/",
                "1_2:3|",
                "([{",
                "A B C D 8001 1521 ",
                "a ",
                "&",
                "&amp;",
                "&#",
                "&#0",
                "&#5",
                "&#53;",
                "&#x",
                "&nbsp",
                "%",
                "%2",
                "%25",
                "%35",
                "%E2%80",
                "\u3164",
                "1\u3164",
                "\u2800 1",
                "\u0410"
            })
    void takesLinearTime(String piece) {
        // A few digits, since a text without them is passed at once.
        String text = piece.repeat(LENGTH / piece.length()) + " 12345678";

        assertThatCode(() -> Screening.shipped().screen(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"1", "1 ", "1/", "OHIP 1/", "&#53;", "h ", ""})
    void judgesManyTextsTogetherInLinearTime(String piece) {
        List<String> texts = Collections.nCopies(LENGTH / 10, piece.repeat(10));

        assertThatCode(() -> Screening.shipped().screenTogether(texts)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"1", "1 ", "\u0301\u0316", "OHIP ", "1/", "&amp;", "&#53;", "%25"})
    void findsANumberAtTheEndOfIt(String piece) {
        String text = piece.repeat(LENGTH / piece.length()) + MadeUpNumbers.fill(" x. HCN {on}", 1);

        assertThat(Screening.shipped().screen(text)).isNotEmpty();
    }
}
