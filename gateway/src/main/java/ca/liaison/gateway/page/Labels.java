package ca.liaison.gateway.docs;

import ca.liaison.kit.language.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words of the pages' frame in both languages.
final class Labels {
    private static final Map<Language, Map<String, String>> WORDS = read("labels");

    private Labels() {}

    static Map<String, String> of(Language language) {
        return WORDS.getOrDefault(language, Map.of());
    }

    /// All texts of a bundle of this room.
    static Map<Language, Map<String, String>> read(String name) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            "ca.liaison.gateway.docs." + name,
                            language.locale(),
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
            texts.put(
                    language,
                    Collections.list(bundle.getKeys()).stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Function.identity(),
                                            key -> language.typeset(bundle.getString(key)))));
        }
        return texts;
    }
}
