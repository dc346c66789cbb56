package ca.liaison.kit.screening;

/// A row of digit groups that may be one number, with its surroundings. Not a record, and without
/// `toString`, since what it holds must not be shown.
final class NumberInText {

    private final NormalisedText text;
    private final DigitGroups groups;
    private final int first;
    private final int last;
    private final int length;
    private final boolean loose;

    NumberInText(DigitGroups groups, int first, int last, int length, boolean loose) {
        this.text = groups.text();
        this.groups = groups;
        this.first = first;
        this.last = last;
        this.length = length;
        this.loose = loose;
    }

    /// Whether other signs than blanks, dots and hyphens join its groups, so that it is a number
    /// only if a word says so.
    boolean loose() {
        return loose;
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
        if (!groupLengths(lengths)) {
            return false;
        }
        for (int group = first + 1; group < last; group++) {
            if (!groups.joiner(group).equals(groups.joiner(first))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the groups and what is between them are as people and tools write a number: groups
    /// of one length, or those of a card, always with the same signs. Phone numbers and decimal
    /// numbers are no such thing, nor is a part of a longer list.
    boolean evenlyWritten() {
        boolean card = groupLengths(4, 3, 3);
        boolean even = card || (allAlike() && !isDecimal());
        boolean asPhone = groupLengths(3, 3, 4);
        return (even || (asPhone && allAlikeJoiners() && !bracketed())) && !goesOn();
    }

    /// Whether it is written in groups of four.
    boolean inFours() {
        return groups.length(first) == 4 && allAlike();
    }

    /// Whether it is grouped like a number to be called.
    boolean groupedAsPhone() {
        return groupLengths(3, 3, 4);
    }

    /// Whether a comma parts its groups: so are the values of a list and the thousands of an
    /// amount.
    boolean listed() {
        for (int group = first; group < last; group++) {
            if (groups.joiner(group).indexOf(',') >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The signs between its groups, without blanks and brackets; empty if it has only one group.
    String sign() {
        return last == first ? "" : groups.bareJoiner(first);
    }

    private boolean groupLengths(int... lengths) {
        if (last - first + 1 != lengths.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups.length(first + i) != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean allAlike() {
        for (int group = first; group <= last; group++) {
            if (groups.length(group) != groups.length(first)) {
                return false;
            }
        }
        return allAlikeJoiners();
    }

    private boolean allAlikeJoiners() {
        for (int group = first + 1; group < last; group++) {
            if (!groups.bareJoiner(group).equals(groups.bareJoiner(first))) {
                return false;
            }
        }
        return true;
    }

    private boolean bracketed() {
        return "([".indexOf(text.at(start() - 1)) >= 0;
    }

    private boolean isDecimal() {
        return last == first + 1 && groups.joiner(first).equals(",") && length > 8;
    }

    /// Whether further digits hang on it by the signs that join its own.
    private boolean goesOn() {
        if (last == first) {
            return false;
        }
        return (groups.looselyJoined(first - 1) && sameSigns(first - 1, first))
                || (groups.looselyJoined(last) && sameSigns(last, last - 1));
    }

    private boolean sameSigns(int one, int other) {
        String signs = groups.bareJoiner(one);
        return !signs.isEmpty() && signs.equals(groups.bareJoiner(other));
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
