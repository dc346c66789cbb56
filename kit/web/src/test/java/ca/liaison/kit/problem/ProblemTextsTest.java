package ca.liaison.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.language.Language;
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
}
