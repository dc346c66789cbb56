package ca.liaison.gateway.docs;

import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.ProblemTexts;

/// A kind of problem as the pages show it.
record Explained(String code, int status, String title, String meaning, String advice) {
    static Explained of(ProblemCode code, Language language) {
        return new Explained(
                code.code(),
                code.status(),
                language.typeset(ProblemTexts.title(code, language)),
                language.typeset(ProblemTexts.meaning(code, language)),
                language.typeset(ProblemTexts.advice(code, language)));
    }
}
