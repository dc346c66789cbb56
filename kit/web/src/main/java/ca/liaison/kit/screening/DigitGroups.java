package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The runs of digits of a text and how they hang together: groups with blanks, dots or hyphens
/// between them may be one number. Runs that belong to a date, an address or an identifier are left
/// out and end such a chain.
final class DigitGroups {

    private static final int LONGEST_JOINER = 3;
    private static final int LONGEST_NUMBER = 12;

    private final NormalisedText text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    private DigitGroups(NormalisedText text) {
        this.text = text;
    }

    static DigitGroups of(NormalisedText text) {
        DigitGroups groups = new DigitGroups(text);
        boolean[] noNumber = NoNumbers.marked(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (text.digitAt(end)) {
                end++;
            }
            if (end > at && !noNumber[at]) {
                groups.add(at, end);
            }
            at = Math.max(end, at + 1);
        }
        return groups;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    /// Gives each row of whole, joined groups of 8, 9, 10 or 12 digits in all. No row has more than
    /// twelve groups, so the time is linear in the number of groups.
    void forEachNumber(Consumer<NumberInText> consumer) {
        for (int first = 0; first < count; first++) {
            int digits = 0;
            for (int last = first; last < count; last++) {
                digits += ends[last] - starts[last];
                if (digits > LONGEST_NUMBER || (last > first && !joined(last - 1))) {
                    break;
                }
                if (digits >= 8 && digits != 11) {
                    consumer.accept(number(first, last, digits));
                }
            }
        }
    }

    private NumberInText number(int first, int last, int digits) {
        int[] lengths = new int[last - first + 1];
        char[] all = new char[digits];
        int filled = 0;
        for (int group = first; group <= last; group++) {
            lengths[group - first] = ends[group] - starts[group];
            text.folded().getChars(starts[group], ends[group], all, filled);
            filled += lengths[group - first];
        }
        boolean alone = !(first > 0 && joined(first - 1)) && !joined(last);
        return new NumberInText(
                text, starts[first], ends[last], all, lengths, alone, joiners(first, last));
    }

    /// Whether this group and the next may be parts of one number.
    private boolean joined(int group) {
        return group + 1 < count && joiner(group) != null;
    }

    private @Nullable String joiner(int group) {
        int from = ends[group];
        int to = starts[group + 1];
        if (to - from > LONGEST_JOINER) {
            return null;
        }
        String between = text.folded().substring(from, to);
        return between.chars().allMatch(character -> " -.".indexOf(character) >= 0)
                ? between
                : null;
    }

    private String[] joiners(int first, int last) {
        String[] joiners = new String[last - first];
        for (int group = first; group < last; group++) {
            String joiner = joiner(group);
            joiners[group - first] = joiner == null ? "" : joiner;
        }
        return joiners;
    }
}
