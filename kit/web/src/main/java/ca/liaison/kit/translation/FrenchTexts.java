package ca.liaison.kit.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The French of English sentences. Each module keeps its own in `openapi/french.tsv`, a line for
/// each: the sentence as the annotations have it, a tab, the French. What a violation says has its
/// French already ([ProblemTexts]).
public final class FrenchTexts {
    /// Where a module keeps its sentences, below its resources.
    public static final String FILE = "openapi/french.tsv";

    private final Map<String, String> french = new HashMap<>();

    private FrenchTexts() {
        for (String code : ProblemTexts.violationCodes()) {
            add(
                    ProblemTexts.violation(code, Language.ENGLISH),
                    ProblemTexts.violation(code, Language.FRENCH));
        }
    }

    /// Of all modules on the class path.
    public static FrenchTexts ofClassPath() {
        return of(List.of(FILE));
    }

    /// Of all files on the class path that have one of these names.
    public static FrenchTexts of(List<String> names) {
        FrenchTexts texts = new FrenchTexts();
        ClassLoader loader = FrenchTexts.class.getClassLoader();
        for (String name : names) {
            try {
                for (URL file : Collections.list(loader.getResources(name))) {
                    texts.add(file);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        }
        return texts;
    }

    /// @throws IllegalArgumentException where a line is no pair, or a sentence has two translations
    static FrenchTexts ofLines(List<String> lines) {
        FrenchTexts texts = new FrenchTexts();
        lines.forEach(texts::add);
        return texts;
    }

    /// Empty where the sentence is not translated yet.
    Optional<String> of(String sentence) {
        return Optional.ofNullable(french.get(sentence));
    }

    /// The English sentences that have a translation.
    public Set<String> sentences() {
        return Set.copyOf(french.keySet());
    }

    private void add(URL file) throws IOException {
        try (InputStream content = file.openStream()) {
            new String(content.readAllBytes(), UTF_8).lines().skip(1).forEach(this::add);
        }
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        if (tab < 1 || line.indexOf('\t', tab + 1) >= 0) {
            throw new IllegalArgumentException("Not a sentence, a tab and its French: " + line);
        }
        String translation = line.substring(tab + 1).strip();
        if (!translation.isEmpty()) {
            add(line.substring(0, tab).strip(), translation);
        }
    }

    private void add(String sentence, String translation) {
        String set = Language.FRENCH.typeset(translation);
        String other = french.putIfAbsent(sentence, set);
        if (other != null && !other.equals(set)) {
            throw new IllegalArgumentException(
                    "Two translations of one sentence: %s%n%s%n%s".formatted(sentence, other, set));
        }
    }
}
