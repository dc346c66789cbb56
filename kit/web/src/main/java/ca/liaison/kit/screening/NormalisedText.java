package ca.liaison.kit.screening;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The copy of a text that the rules read: compatibility forms resolved (full-width digits,
/// ligatures), accents and invisible characters dropped, digits of every script as ASCII digits,
/// Cyrillic and Greek letters that look like Latin ones as those, escapes decoded, all dashes `-`,
/// all dots `.`, each run of white space one blank. Positions are those of the copy.
///
/// Each code point is decomposed by itself: what Unicode's normalisation of a whole text adds is
/// the order of combining marks, which are dropped here, and it takes quadratic time on a text made
/// of them.
final class NormalisedText {

    /// The one sign that is longer stands for a phrase of eighteen letters: it would blow up a text
    /// made of it.
    private static final int LONGEST_DECOMPOSITION = 8;

    /// French is written with these: they are decomposed once.
    private static final int FIRST_KNOWN = 0x80;

    private static final int LAST_ASCII = 0x7F;

    private static final String[] KNOWN_DECOMPOSITIONS =
            IntStream.range(FIRST_KNOWN, 0x180)
                    .mapToObj(NormalisedText::decomposition)
                    .toArray(String[]::new);

    private final String cased;
    private final String folded;

    NormalisedText(String cased) {
        this.cased = cased;
        this.folded = lowerCase(cased);
    }

    /// The first reading of a text.
    static NormalisedText of(CharSequence text) {
        return Reading.of(List.of(text)).getFirst().text();
    }

    /// Appends the code point to a copy that is being made.
    static void append(StringBuilder copy, int codePoint) {
        if (codePoint < FIRST_KNOWN) {
            appendSimple(copy, codePoint);
            return;
        }
        String parts =
                codePoint < FIRST_KNOWN + KNOWN_DECOMPOSITIONS.length
                        ? KNOWN_DECOMPOSITIONS[codePoint - FIRST_KNOWN]
                        : decomposition(codePoint);
        for (int at = 0; at < parts.length(); at += Character.charCount(parts.codePointAt(at))) {
            appendSimple(copy, parts.codePointAt(at));
        }
    }

    private static String decomposition(int codePoint) {
        String parts =
                Normalizer.normalize(
                        Character.toString(LookAlikes.latin(codePoint)), Normalizer.Form.NFKD);
        return parts.length() <= LONGEST_DECOMPOSITION ? parts : Character.toString(codePoint);
    }

    private static void appendSimple(StringBuilder copy, int codePoint) {
        if (codePoint > ' ' && codePoint < LAST_ASCII) {
            copy.append((char) codePoint);
            return;
        }
        if (PlainCharacters.isWhiteSpace(codePoint)) {
            appendBlank(copy);
            return;
        }
        if (PlainCharacters.isInvisible(codePoint)) {
            return;
        }
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> {}
            case Character.DASH_PUNCTUATION -> copy.append('-');
            case Character.DECIMAL_DIGIT_NUMBER ->
                    copy.append((char) ('0' + Character.digit(codePoint, 10)));
            default -> copy.appendCodePoint(unified(codePoint));
        }
    }

    /// Appends a blank where the copy does not end in one.
    static void appendBlank(StringBuilder copy) {
        if (copy.isEmpty() || copy.charAt(copy.length() - 1) != ' ') {
            copy.append(' ');
        }
    }

    private static int unified(int codePoint) {
        return switch (codePoint) {
            case '\u2212' -> '-';
            case '\u00B7', '\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB' -> '.';
            case '\u2019', '\u2018', '\u02BC' -> '\'';
            case '\u2044', '\u2215' -> '/';
            default -> LookAlikes.latin(codePoint);
        };
    }

    private static String lowerCase(String text) {
        // Character by character, since String.toLowerCase may change the length and with it the
        // positions.
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    /// The copy in lower case.
    String folded() {
        return folded;
    }

    /// The copy with its capitals, position by position the same as [#folded()].
    String cased() {
        return cased;
    }

    int length() {
        return folded.length();
    }

    int digits() {
        int digits = 0;
        for (int at = 0; at < folded.length(); at++) {
            char character = folded.charAt(at);
            if (character >= '0' && character <= '9') {
                digits++;
            }
        }
        return digits;
    }

    /// The character there in lower case, or a line feed (which no copy holds) beyond either end.
    char at(int position) {
        return position >= 0 && position < folded.length() ? folded.charAt(position) : '\n';
    }

    boolean digitAt(int position) {
        char character = at(position);
        return character >= '0' && character <= '9';
    }

    boolean letterAt(int position) {
        char character = at(position);
        return character < FIRST_KNOWN
                ? (character >= 'a' && character <= 'z')
                : Character.isLetter(character);
    }

    /// Whether a word begins there: after something that is no letter, or at a capital in
    /// `healthCardNumber`.
    boolean wordStartsAt(int position) {
        return letterAt(position) && (!letterAt(position - 1) || humpAt(position));
    }

    /// Whether a word may end before this position.
    boolean wordEndsBefore(int position) {
        return !letterAt(position) || humpAt(position);
    }

    private boolean humpAt(int position) {
        return position > 0
                && position < cased.length()
                && Character.isUpperCase(cased.charAt(position))
                && Character.isLowerCase(cased.charAt(position - 1));
    }

    /// The letters between two positions, in upper case.
    String upperCase(int start, int end) {
        return folded.substring(start, end).toUpperCase(Locale.ROOT);
    }
}
