package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.function.Consumer;

/// The runs of digits of a text and how they hang together: groups with blanks, dots or hyphens
/// between them may be one number. Runs that belong to a date, an address or an identifier are left
/// out and end such a chain.
final class DigitGroups {

    private static final int LONGEST_JOINER = 3;
    private static final int SHORTEST_NUMBER = 8;
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
                if (digits >= SHORTEST_NUMBER && digits != 11) {
                    consumer.accept(new NumberInText(this, first, last, digits));
                }
            }
        }
    }

    /// Whether this group and the next may be parts of one number; false before the first and
    /// behind the last.
    boolean joined(int group) {
        if (group < 0 || group + 1 >= count || starts[group + 1] - ends[group] > LONGEST_JOINER) {
            return false;
        }
        for (int at = ends[group]; at < starts[group + 1]; at++) {
            if (" -.".indexOf(text.at(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    NormalisedText text() {
        return text;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int length(int group) {
        return ends[group] - starts[group];
    }

    /// What stands between this group and the next.
    String joiner(int group) {
        return text.folded().substring(ends[group], starts[group + 1]);
    }
}
