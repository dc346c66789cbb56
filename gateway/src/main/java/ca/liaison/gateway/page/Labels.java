package ca.liaison.gateway.page;

import ca.liaison.kit.language.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words of pages in both languages, by their keys.
public record Labels(Map<Language, Map<String, String>> texts) {

    /// What a bundle beside a class says.
    public static Labels beside(Class<?> room, String name) {
        return new Labels(read(room.getPackageName() + "." + name));
    }

    public Map<String, String> of(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Map<Language, Map<String, String>> read(String name) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            name,
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
