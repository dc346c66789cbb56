package ca.liaison.kit.screening;

import java.util.Arrays;

/// A row of digit groups that may be one number, with its surroundings. Not a record, and without
/// `toString`, since what it holds must not be shown.
final class NumberInText {

    private final NormalisedText text;
    private final int start;
    private final int end;
    private final char[] digits;
    private final int[] groupLengths;
    private final boolean alone;
    private final String[] joiners;

    NumberInText(
            NormalisedText text,
            int start,
            int end,
            char[] digits,
            int[] groupLengths,
            boolean alone,
            String[] joiners) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.digits = digits;
        this.groupLengths = groupLengths;
        this.alone = alone;
        this.joiners = joiners;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return digits.length;
    }

    int digit(int index) {
        return digits[index] - '0';
    }

    char[] digits() {
        return digits;
    }

    /// Whether no further digits hang on it before or behind.
    boolean alone() {
        return alone;
    }

    /// Whether it is written in groups of these lengths with the same mark between them.
    boolean grouped(int... lengths) {
        return Arrays.equals(groupLengths, lengths)
                && Arrays.stream(joiners).distinct().count() <= 1;
    }

    /// Whether it is a part of a decimal number, an amount or a mail address: `3.1415926535`, `1
    /// 234 567,89 $`.
    boolean isAmountOrAddress() {
        return decimalPoint(start - 1, start - 2)
                || decimalPoint(end, end + 1)
                || decimalComma()
                || (groupLengths.length == 2 && joiners[0].equals("."))
                || "$€£".indexOf(text.at(start - 1)) >= 0
                || "$€£%".indexOf(text.at(text.at(end) == ' ' ? end + 1 : end)) >= 0
                || (text.at(end) == '@' && text.letterAt(end + 1));
    }

    private boolean decimalPoint(int point, int digit) {
        return text.at(point) == '.' && text.digitAt(digit);
    }

    /// A comma is a decimal mark before one or two last digits and behind a single zero; else it
    /// parts values.
    private boolean decimalComma() {
        boolean before =
                text.at(start - 1) == ',' && text.at(start - 2) == '0' && !text.digitAt(start - 3);
        int tail = end + 1;
        while (tail <= end + 3 && text.digitAt(tail)) {
            tail++;
        }
        boolean behind =
                text.at(end) == ',' && tail > end + 1 && tail <= end + 3 && text.at(tail) != ',';
        return before || behind;
    }
}
