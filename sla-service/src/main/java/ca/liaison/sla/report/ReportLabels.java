package ca.liaison.sla.report;

import ca.liaison.kit.language.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of the file, in one language.
final class ReportLabels {
    private final ResourceBundle words;
    private final Language language;

    ReportLabels(Language language) {
        this.language = language;
        this.words =
                ResourceBundle.getBundle(
                        "ca.liaison.sla.report.labels",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String name) {
        return language.typeset(words.getString(name));
    }

    /// With values in the places of `{0}` and so on.
    String of(String name, Object... values) {
        return MessageFormat.format(of(name), values);
    }
}
