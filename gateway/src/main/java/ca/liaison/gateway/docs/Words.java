package ca.liaison.gateway.docs;

import ca.liaison.gateway.page.Labels;
import ca.liaison.kit.language.Language;
import java.util.Map;

/// The words of the documentation's pages.
final class Words {
    private static final Labels LABELS = Labels.beside(Words.class, "labels");

    private Words() {}

    static Map<String, String> of(Language language) {
        return LABELS.of(language);
    }
}
