package ca.liaison.gateway.docs;

import ca.liaison.gateway.GatewayConfig;
import ca.liaison.gateway.page.Labels;
import ca.liaison.gateway.quota.QuotaConfig;
import ca.liaison.kit.language.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What an integration engineer must know before the first request, which no single operation
/// tells.
@Singleton
class Guide {
    static final List<String> SECTIONS =
            List.of(
                    "access",
                    "numbers",
                    "repeating",
                    "same",
                    "changes",
                    "moves",
                    "clocks",
                    "lists",
                    "times",
                    "limits",
                    "privacy");

    private static final Map<Language, Map<String, String>> TEXTS =
            Labels.beside(Guide.class, "guide").texts();

    private final String tokenUrl;
    private final String publicUrl;
    private final Map<String, String> values;

    Guide(
            GatewayConfig gateway,
            QuotaConfig quota,
            @ConfigProperty(name = "liaison.public-url") String publicUrl) {
        this.tokenUrl = gateway.tokenEndpoint().toString();
        this.publicUrl = publicUrl;
        this.values =
                Map.of(
                        "{publicUrl}", publicUrl,
                        "{perSecond}", Integer.toString(quota.perSecond()),
                        "{burst}", Integer.toString(quota.burst()));
    }

    /// @param paragraphs HTML
    record Section(String id, String title, List<String> paragraphs) {}

    /// Where a client gets its token.
    String tokenUrl() {
        return tokenUrl;
    }

    /// Where the gateway is reached.
    String publicUrl() {
        return publicUrl;
    }

    List<Section> sections(Language language) {
        Map<String, String> texts = TEXTS.getOrDefault(language, Map.of());
        return SECTIONS.stream()
                .map(id ->
                        new Section(
                                id, texts.getOrDefault(id + ".title", id), paragraphs(id, texts)))
                .toList();
    }

    private List<String> paragraphs(String section, Map<String, String> texts) {
        List<String> paragraphs = new ArrayList<>();
        String text = texts.get(section + ".1");
        while (text != null) {
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace(value.getKey(), value.getValue());
            }
            paragraphs.add(filled);
            text = texts.get(section + "." + (paragraphs.size() + 1));
        }
        return paragraphs;
    }
}
