package ca.liaison.kit.screening;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The four letters before eight digits: in one piece, or each apart from the next by the same
/// sign. Without `toString` of what it holds, as it must not be shown.
final class RamqLetters {

    private static final int LETTERS = 4;
    private static final int LONGEST_CLOSE_JOINER = 3;

    private final NormalisedText text;
    private final int start;
    private final int end;
    private final int step;
    private final int digits;

    private RamqLetters(NormalisedText text, int end, int step, int digits) {
        this.text = text;
        this.start = end - 1 - (LETTERS - 1) * step;
        this.end = end;
        this.step = step;
        this.digits = digits;
    }

    /// The letters before the digits that start there, if there are just four.
    static @Nullable RamqLetters before(NormalisedText text, int digits) {
        int end = DigitGroups.signsStart(text, digits);
        boolean apart = !text.letterAt(end - 2);
        RamqLetters letters = new RamqLetters(text, end, apart ? 2 : 1, digits);
        return letters.areFour() ? letters : null;
    }

    private boolean areFour() {
        for (int i = 0; i < LETTERS; i++) {
            char letter = text.at(start + i * step);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return sameSignsBetween() && !text.letterAt(start - 1) && !text.digitAt(start - 1);
    }

    private boolean sameSignsBetween() {
        char sign = text.at(start + 1);
        if (step == 1) {
            return true;
        }
        return DigitGroups.isJoiner(sign)
                && text.at(start + 3) == sign
                && text.at(start + 5) == sign;
    }

    int start() {
        return start;
    }

    boolean glued() {
        return step == 1 && end == digits;
    }

    /// Whether the letters are in one piece, and held to the digits by nothing but blanks, dots and
    /// hyphens.
    boolean close() {
        boolean close = step == 1 && digits - end <= LONGEST_CLOSE_JOINER;
        for (int at = end; at < digits; at++) {
            close &= DigitGroups.isClose(text.at(at));
        }
        return close;
    }

    /// The signs between the letters and the digits, without blanks and brackets.
    String sign() {
        return DigitGroups.bare(text, end, digits);
    }

    String folded() {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append(text.at(start + i * step));
        }
        return letters.toString();
    }

    String capitals() {
        return folded().toUpperCase(Locale.ROOT);
    }

    boolean inCapitals() {
        for (int i = 0; i < LETTERS; i++) {
            if (!Character.isUpperCase(text.cased().charAt(start + i * step))) {
                return false;
            }
        }
        return true;
    }
}
