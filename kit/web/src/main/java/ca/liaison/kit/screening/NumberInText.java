package ca.liaison.kit.screening;

/// A row of digit groups that may be one number, with its surroundings. Not a record, and without
/// `toString`, since what it holds must not be shown.
final class NumberInText {

    private final NormalisedText text;
    private final DigitGroups groups;
    private final int first;
    private final int last;
    private final int length;

    NumberInText(DigitGroups groups, int first, int last, int length) {
        this.text = groups.text();
        this.groups = groups;
        this.first = first;
        this.last = last;
        this.length = length;
    }

    int start() {
        return groups.start(first);
    }

    int end() {
        return groups.end(last);
    }

    /// How many digits it has.
    int length() {
        return length;
    }

    int firstDigit() {
        return text.at(start()) - '0';
    }

    char[] digits() {
        char[] digits = new char[length];
        int filled = 0;
        for (int group = first; group <= last; group++) {
            text.folded().getChars(groups.start(group), groups.end(group), digits, filled);
            filled += groups.length(group);
        }
        return digits;
    }

    /// Whether no further digits hang on it before or behind.
    boolean alone() {
        return !groups.joined(first - 1) && !groups.joined(last);
    }

    /// Whether it is written in groups of these lengths with the same mark between them.
    boolean grouped(int... lengths) {
        if (last - first + 1 != lengths.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups.length(first + i) != lengths[i]
                    || (i > 1 && !groups.joiner(first + i - 1).equals(groups.joiner(first)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is a part of a decimal number, an amount or a mail address: `3.1415926535`, `1
    /// 234 567,89 $`.
    boolean isAmountOrAddress() {
        int start = start();
        int end = end();
        return decimalPoint(start - 1, start - 2)
                || decimalPoint(end, end + 1)
                || decimalComma(start, end)
                || (last == first + 1 && groups.joiner(first).equals("."))
                || "$€£".indexOf(text.at(start - 1)) >= 0
                || "$€£%".indexOf(text.at(text.at(end) == ' ' ? end + 1 : end)) >= 0
                || (text.at(end) == '@' && text.letterAt(end + 1));
    }

    private boolean decimalPoint(int point, int digit) {
        return text.at(point) == '.' && text.digitAt(digit);
    }

    /// A comma is a decimal mark before one or two last digits and behind a single zero; else it
    /// parts values.
    private boolean decimalComma(int start, int end) {
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
