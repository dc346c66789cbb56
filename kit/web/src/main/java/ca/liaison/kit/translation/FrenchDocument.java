package ca.liaison.kit.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An OpenAPI document with its texts in French; names, codes and examples stay as they are. What
/// `info` says is not touched: who publishes a document introduces it.
public final class FrenchDocument {
    /// The name under which a reader sees a tag, whose `name` is a key.
    public static final String SHOWN_NAME = "x-displayName";

    private static final Set<String> TEXTS = Set.of("summary", "description", SHOWN_NAME);

    /// What holds things by names, which may be those of texts too.
    private static final Set<String> BY_NAME =
            Set.of(
                    "paths",
                    "properties",
                    "content",
                    "schemas",
                    "responses",
                    "parameters",
                    "examples",
                    "headers",
                    "requestBodies",
                    "securitySchemes");

    private static final Set<String> DATA =
            Set.of("info", "servers", "example", "value", "default", "enum", "const", "required");

    /// A paragraph, or an item of a list with the code that it explains.
    private static final Pattern PART =
            Pattern.compile("(?m)^(- |)(?:(`[^`]+`): )?(.+(?:\\n(?!- |\\n).+)*)");

    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    private final ObjectNode document;
    private final FrenchTexts texts;
    private final SortedSet<String> sentences = new TreeSet<>();
    private final SortedSet<String> missing = new TreeSet<>();

    private FrenchDocument(ObjectNode document, FrenchTexts texts) {
        this.document = document;
        this.texts = texts;
        translate(document);
    }

    public static FrenchDocument of(ObjectNode english, FrenchTexts texts) {
        return new FrenchDocument(english.deepCopy(), texts);
    }

    public ObjectNode document() {
        return document;
    }

    /// All English sentences of the document.
    public SortedSet<String> sentences() {
        return sentences;
    }

    /// The sentences without a translation, as lines to be completed; they stay English.
    public String stub() {
        return missing.stream().map(sentence -> sentence + "\t\n").collect(Collectors.joining());
    }

    private void translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String name = member.getKey();
                JsonNode value = member.getValue();
                if (TEXTS.contains(name) && value.isTextual()) {
                    member.setValue(TextNode.valueOf(french(value.textValue())));
                } else if (BY_NAME.contains(name) && value.isObject()) {
                    value.forEach(this::translate);
                } else if (!isData(name, value)) {
                    translate(value);
                }
            }
        } else {
            node.forEach(this::translate);
        }
    }

    private static boolean isData(String name, JsonNode value) {
        return DATA.contains(name)
                || name.startsWith("x-")
                || (name.equals("examples") && value.isArray());
    }

    private String french(String text) {
        return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(french(part)));
    }

    private String french(MatchResult part) {
        String explained = part.group(2) == null ? "" : part.group(2) + "\u00a0: ";
        String sentence = part.group(3).replace('\n', ' ').strip();
        return part.group(1) + explained + translation(sentence);
    }

    private String translation(String sentence) {
        if (CODE.matcher(sentence).matches()) {
            return sentence;
        }
        sentences.add(sentence);
        Optional<String> french = texts.of(sentence);
        if (french.isEmpty()) {
            missing.add(sentence);
        }
        return french.orElse(sentence);
    }
}
