package ca.liaison.kit.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words or markers of several groups, found in a text in one pass: at each place only the few that
/// begin with its letter are tried, each for no longer than itself.
final class Phrases {

    private record Phrase(WordGroup group, String text) {}

    /// In a compiled abbreviation: here the text may have a dot.
    private static final char OPTIONAL_DOT = '\u0001';

    private static final String JOINERS = " -._'()";
    private static final int LONGEST_JOINER = 2;

    private final boolean wholeWords;

    /// By the first character, which is ASCII.
    private final List<List<Phrase>> byFirst =
            Stream.generate(() -> (List<Phrase>) new ArrayList<Phrase>()).limit(0x80).toList();

    private Phrases(boolean wholeWords) {
        this.wholeWords = wholeWords;
    }

    static Phrases ofWords(Map<WordGroup, List<String>> words) {
        Phrases phrases = new Phrases(true);
        words.forEach((group, list) -> list.forEach(word -> phrases.add(group, compiled(word))));
        return phrases;
    }

    /// Markers are found anywhere, as they are written.
    static Phrases ofMarkers(Map<WordGroup, List<String>> markers) {
        Phrases phrases = new Phrases(false);
        markers.forEach((group, list) -> list.forEach(marker -> phrases.add(group, marker)));
        return phrases;
    }

    private void add(WordGroup group, String phrase) {
        byFirst.get(phrase.charAt(0)).add(new Phrase(group, phrase));
    }

    private static String compiled(String word) {
        NormalisedText normalised = NormalisedText.of(word);
        String folded = normalised.folded();
        boolean abbreviation =
                normalised.cased().equals(normalised.upperCase(0, normalised.length()));
        return abbreviation && !folded.contains(" ")
                ? String.join(String.valueOf(OPTIONAL_DOT), folded.split("", -1)).strip()
                : folded;
    }

    /// Where the phrases of each group stand.
    Map<WordGroup, Spans> in(NormalisedText text) {
        Map<WordGroup, Spans> spans = new EnumMap<>(WordGroup.class);
        for (int at = 0; at < text.length(); at++) {
            char first = text.at(at);
            if (first < byFirst.size()
                    && !byFirst.get(first).isEmpty()
                    && (!wholeWords || text.wordStartsAt(at))) {
                for (Phrase phrase : byFirst.get(first)) {
                    int end = end(text, at, phrase.text());
                    if (end > at) {
                        spans.computeIfAbsent(phrase.group(), missing -> new Spans()).add(at, end);
                    }
                }
            }
        }
        return spans;
    }

    private int end(NormalisedText text, int at, String phrase) {
        return wholeWords ? wordEnd(text, at, phrase) : markerEnd(text, at, phrase);
    }

    private static int markerEnd(NormalisedText text, int at, String marker) {
        return text.folded().startsWith(marker, at) ? at + marker.length() : at;
    }

    private static int wordEnd(NormalisedText text, int at, String phrase) {
        int position = at;
        for (int i = 0; i < phrase.length(); i++) {
            char wanted = phrase.charAt(i);
            if (wanted == ' ') {
                position = afterJoiner(text, afterPlural(text, position));
            } else if (wanted == OPTIONAL_DOT) {
                position += text.at(position) == '.' ? 1 : 0;
            } else if (text.at(position) == wanted) {
                position++;
            } else {
                return at;
            }
        }
        position = afterPlural(text, position);
        return text.wordEndsBefore(position) ? position : at;
    }

    private static int afterPlural(NormalisedText text, int position) {
        return text.at(position) == 's' && text.wordEndsBefore(position + 1)
                ? position + 1
                : position;
    }

    private static int afterJoiner(NormalisedText text, int position) {
        int end = position;
        while (end < position + LONGEST_JOINER && JOINERS.indexOf(text.at(end)) >= 0) {
            end++;
        }
        return end;
    }
}
