package ca.liaison.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.gateway.page.Labels;
import ca.liaison.kit.language.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("GWY-04")
class GuideTest {
    private static final Pattern CODE = Pattern.compile("<code>.*?</code>");

    @ParameterizedTest
    @ValueSource(strings = {"guide", "labels"})
    void saysTheSameInBothLanguages(String bundle) {
        assertThat(texts(bundle, Language.FRENCH).keySet())
                .isEqualTo(texts(bundle, Language.ENGLISH).keySet());
    }

    @Test
    void everyParagraphHasItsPlaceOnThePage() {
        for (String key : texts("guide", Language.FRENCH).keySet()) {
            assertThat(Guide.SECTIONS).as(key).contains(key.substring(0, key.indexOf('.')));
        }
    }

    @Test
    void namesTheSameCodesAndPathsInBothLanguages() {
        Map<String, String> english = texts("guide", Language.ENGLISH);

        texts("guide", Language.FRENCH)
                .forEach((key, french) ->
                        assertThat(codes(french))
                                .as(key)
                                .containsExactlyInAnyOrderElementsOf(
                                        codes(english.getOrDefault(key, ""))));
    }

    private static Map<String, String> texts(String bundle, Language language) {
        return Labels.beside(Guide.class, bundle).of(language);
    }

    private static List<String> codes(String html) {
        return CODE.matcher(html).results().map(MatchResult::group).toList();
    }
}
