package ca.liaison.kit.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One or more texts, one after the other with a blank between them, as somebody or something may
/// read them.
final class Reading {

    private final NormalisedText text;
    private final int[] starts;

    private Reading(NormalisedText text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /// The texts with escapes decoded and without what is shown as nothing; and, where they hold
    /// escapes or signs that some fonts show as a blank, also as they stand: `%59` before eight
    /// digits may be a letter, or a sign before a number of ten.
    static List<Reading> of(List<? extends CharSequence> texts) {
        List<Reading> readings = new ArrayList<>(2);
        if (read(texts, true, readings)) {
            read(texts, false, readings);
        }
        return readings;
    }

    private static boolean read(
            List<? extends CharSequence> texts, boolean decoding, List<Reading> readings) {
        StringBuilder copy = new StringBuilder(texts.stream().mapToInt(CharSequence::length).sum());
        int[] starts = new int[texts.size()];
        boolean doubtful = false;
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                NormalisedText.appendBlank(copy);
            }
            starts[i] = copy.length();
            doubtful |= append(copy, texts.get(i), decoding);
        }
        readings.add(new Reading(new NormalisedText(copy.toString()), starts));
        return doubtful;
    }

    private static boolean append(StringBuilder copy, CharSequence text, boolean decoding) {
        Escapes escapes = new Escapes(text);
        boolean doubtful = false;
        int at = 0;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            int end = at + Character.charCount(codePoint);
            if (PlainCharacters.isFiller(codePoint)) {
                doubtful = true;
                codePoint = decoding ? codePoint : ' ';
            } else if ((codePoint == '&' || codePoint == '%') && escapes.readAt(at)) {
                doubtful = true;
                codePoint = decoding ? escapes.codePoint() : codePoint;
                end = decoding ? escapes.end() : end;
            }
            NormalisedText.append(copy, codePoint);
            at = end;
        }
        return doubtful;
    }

    /// The copy of all texts.
    NormalisedText text() {
        return text;
    }

    boolean ofSeveralTexts() {
        return starts.length > 1;
    }

    /// Which of the texts holds the position.
    int textAt(int position) {
        int index = Arrays.binarySearch(starts, position);
        return index >= 0 ? index : -index - 2;
    }
}
