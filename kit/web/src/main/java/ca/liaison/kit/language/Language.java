package ca.liaison.kit.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language in which the suite answers.
public enum Language {
    FRENCH(Locale.CANADA_FRENCH, "fr"),
    ENGLISH(Locale.CANADA, "en");

    private static final List<String> TAGS =
            Arrays.stream(values()).map(language -> language.tag).toList();

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /// The BCP 47 tag that `Content-Language` carries.
    public String tag() {
        return tag;
    }

    /// The text with its punctuation as the language sets it: French keeps guillemets and colons
    /// with the words beside them.
    public String typeset(String text) {
        return switch (this) {
            case FRENCH ->
                    text.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:");
            case ENGLISH -> text;
        };
    }

    public static Optional<Language> ofTag(@Nullable String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /// The best of our languages for an `Accept-Language` header (RFC 4647 look-up), empty when the
    /// header is missing, unreadable, or names neither.
    public static Optional<Language> accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            return ofTag(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
