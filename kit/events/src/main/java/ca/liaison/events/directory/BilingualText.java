package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// The same words in French and in English.
@JsonIgnoreProperties(ignoreUnknown = true)
public record BilingualText(String fr, String en) {

    /// The English words for `en`, the French ones for every other language.
    public String in(String language) {
        return "en".equals(language) ? en : fr;
    }
}
