package ca.liaison.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("GWY-02")
class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemIsExplainedInBothLanguagesWithoutARequestsOwnValues(ProblemCode code) {
        for (Language language : Language.values()) {
            assertThat(ProblemTexts.title(code, language)).isNotBlank();
            assertThat(ProblemTexts.meaning(code, language)).isNotBlank().doesNotContain("{", "…");
            assertThat(ProblemTexts.advice(code, language)).isNotBlank();
        }
        assertThat(ProblemTexts.meaning(code, Language.FRENCH))
                .isNotEqualTo(ProblemTexts.meaning(code, Language.ENGLISH));
    }

    @Test
    void everyViolationIsExplainedInBothLanguages() {
        assertThat(ProblemTexts.violationCodes())
                .contains("required", "unknown_parameter", "repeated")
                .allSatisfy(code ->
                        assertThat(ProblemTexts.violation(code, Language.FRENCH))
                                .isNotBlank()
                                .isNotEqualTo(ProblemTexts.violation(code, Language.ENGLISH)));
    }

    /// Words in place of codes, where a language has them; they may name further values.
    @Test
    void valuesReadInTheLanguageOfTheText() {
        Violation wrong = new Violation("", "wrong_type", Map.of("expected", "array"));
        assertThat(ProblemTexts.message(wrong, Language.FRENCH)).endsWith("attendu : liste.");
        assertThat(ProblemTexts.message(wrong, Language.ENGLISH)).endsWith("expected: array.");

        Problem illegal =
                Problem.of(ProblemCode.ILLEGAL_MOVE)
                        .with("state", "in_progress")
                        .with("condition", "state")
                        .with("allowedActions", List.of("wait", "resolve"));
        assertThat(ProblemTexts.detail(illegal, Language.FRENCH))
                .contains("à l'état « en cours »", "wait, resolve");
        assertThat(ProblemTexts.detail(illegal.with("condition", "not_major"), Language.ENGLISH))
                .startsWith("Only major incidents have this move");
    }
}
