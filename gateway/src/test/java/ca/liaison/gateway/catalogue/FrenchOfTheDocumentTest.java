package ca.liaison.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemTexts;
import ca.liaison.kit.translation.FrenchDocument;
import ca.liaison.kit.translation.FrenchTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Fails the build where the published document does not speak French as well as English.
@Tag("GWY-02")
@Tag("GWY-04")
class FrenchOfTheDocumentTest {
    private static final Set<String> TEXTS =
            Set.of("summary", "description", FrenchDocument.SHOWN_NAME);

    /// What partners send and get, which is not the document's to translate.
    private static final Set<String> DATA = Set.of("value", "example");

    /// What is the same in both languages on purpose.
    private static final Set<String> SAME = Set.of("Incidents");

    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(the|of|and|which|with|that|is|are|was|were|your|from|by|where|whose|its|has|have|not|than)\\b");
    private static final Pattern MISPLACED =
            Pattern.compile("[^\\u00a0]:(\\s|$)|«[^\\u00a0]|[^\\u00a0]»|\\s[;!?,.](\\s|$)|[“”]");

    private final Map<String, JsonNode> documents = DocumentsOfTheServicesTest.documents();
    private final FrenchTexts texts = Catalogue.texts(documents.keySet());
    private final ObjectNode english = published(documents);
    private final FrenchDocument french = PublishedDocument.inFrench(english, texts);

    FrenchOfTheDocumentTest() throws IOException {}

    /// A text of the document in both languages, and where it stands.
    private record Pair(String at, String english, String french) {}

    @Test
    void everySentenceHasItsFrench() {
        assertThat(french.stub())
                .as(
                        "Add each line, with its French behind the tab, to %s beside it",
                        FrenchTexts.FILE)
                .isEmpty();
    }

    @Test
    void noFrenchIsLeftOfASentenceThatIsNoMore() {
        Set<String> left = new TreeSet<>(texts.sentences());
        left.removeAll(french.sentences());
        for (JsonNode document : documents.values()) {
            left.removeAll(FrenchDocument.of((ObjectNode) document, texts).sentences());
        }
        for (String violation : ProblemTexts.violationCodes()) {
            left.remove(ProblemTexts.violation(violation, Language.ENGLISH));
        }

        assertThat(left).isEmpty();
    }

    @Test
    void bothAreTheSameButForTheirTexts() {
        assertThat(withoutTexts(french.document())).isEqualTo(withoutTexts(english));
        assertThat(pairs()).hasSizeGreaterThan(100);
    }

    @Test
    void everyTextDiffersFromTheEnglishOne() {
        assertThat(pairs())
                .filteredOn(pair -> !SAME.contains(pair.english()))
                .allSatisfy(pair -> assertThat(pair.french()).isNotEqualTo(pair.english()));
    }

    @Test
    void noEnglishIsLeftInAFrenchText() {
        assertThat(pairs())
                .allSatisfy(pair ->
                        assertThat(QUOTED.matcher(prose(pair.french())).replaceAll(""))
                                .doesNotContainPattern(ENGLISH));
    }

    @Test
    void codesStayAsTheyAre() {
        assertThat(pairs())
                .filteredOn(pair -> !pair.at().startsWith("/info"))
                .allSatisfy(pair ->
                        assertThat(codes(pair.french()))
                                .containsExactlyInAnyOrderElementsOf(codes(pair.english())));
    }

    @Test
    void punctuationStandsAsInFrench() {
        assertThat(pairs())
                .allSatisfy(
                        pair -> assertThat(prose(pair.french())).doesNotContainPattern(MISPLACED));
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        collect("", english, french.document(), pairs);
        return pairs;
    }

    private static void collect(String at, JsonNode english, JsonNode french, List<Pair> pairs) {
        for (Map.Entry<String, JsonNode> member : english.properties()) {
            String name = member.getKey();
            JsonNode other = french.path(name);
            if (isText(name, member.getValue())) {
                pairs.add(new Pair(at + "/" + name, member.getValue().asText(), other.asText()));
            } else if (!DATA.contains(name)) {
                collect(at + "/" + name, member.getValue(), other, pairs);
            }
        }
        for (int index = 0; english.isArray() && index < english.size(); index++) {
            collect(at + "/" + index, english.path(index), french.path(index), pairs);
        }
    }

    private static JsonNode withoutTexts(JsonNode document) {
        JsonNode copy = document.deepCopy();
        blank(copy);
        return copy;
    }

    private static void blank(JsonNode node) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isText(member.getKey(), member.getValue())) {
                member.setValue(TextNode.valueOf(""));
            } else if (!DATA.contains(member.getKey())) {
                blank(member.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(FrenchOfTheDocumentTest::blank);
        }
    }

    private static boolean isText(String name, JsonNode value) {
        return value.isTextual() && TEXTS.contains(name);
    }

    private static String prose(String text) {
        return CODE.matcher(text).replaceAll("``");
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static ObjectNode published(Map<String, JsonNode> documents) {
        ObjectNode document = DocumentMerge.of(documents).document();
        PublishedDocument.complete(
                document, "http://localhost:8080", "http://localhost:8180/token");
        return document;
    }
}
