package ca.liaison.kit.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A list of words or markers, found in a text in one pass: at each place only the few that begin
/// with its letter are tried, each for no longer than itself.
final class Phrases {

    /// In a compiled abbreviation: here the text may have a dot.
    private static final char OPTIONAL_DOT = '\u0001';

    private static final String JOINERS = " -._'()";
    private static final int LONGEST_JOINER = 2;

    private final boolean wholeWords;
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private Phrases(boolean wholeWords) {
        this.wholeWords = wholeWords;
    }

    static Phrases ofWords(List<String> words) {
        Phrases phrases = new Phrases(true);
        words.stream().map(Phrases::compiled).forEach(phrases::add);
        return phrases;
    }

    /// Markers are found anywhere, as they are written.
    static Phrases ofMarkers(List<String> markers) {
        Phrases phrases = new Phrases(false);
        markers.forEach(phrases::add);
        return phrases;
    }

    private void add(String phrase) {
        byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>()).add(phrase);
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

    Spans in(NormalisedText text) {
        Spans spans = new Spans();
        for (int at = 0; at < text.length(); at++) {
            if (!wholeWords || text.wordStartsAt(at)) {
                int end = longestAt(text, at);
                if (end > at) {
                    spans.add(at, end);
                }
            }
        }
        return spans;
    }

    private int longestAt(NormalisedText text, int at) {
        int longest = at;
        for (String phrase : byFirst.getOrDefault(text.at(at), List.of())) {
            longest =
                    Math.max(
                            longest,
                            wholeWords ? wordEnd(text, at, phrase) : markerEnd(text, at, phrase));
        }
        return longest;
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
