package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The runs of digits of a text and how they hang together: groups with blanks, dots or hyphens
/// between them may be one number, and so may, more loosely, groups with other signs between them.
/// Runs that belong to a date, an address or an identifier end such a chain.
final class DigitGroups {

    private static final int LONGEST_CLOSE_JOINER = 3;
    private static final int MOST_SIGNS = 3;
    private static final int SHORTEST_NUMBER = 8;
    private static final int LONGEST_NUMBER = 12;
    private static final String CLOSE_SIGNS = "-.";
    private static final String SIGNS = CLOSE_SIGNS + "/_,:|*+~()[]";

    private enum Joint {
        NONE,
        LOOSE,
        CLOSE
    }

    private final NormalisedText text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private Joint[] behind = new Joint[16];
    private int count;
    private boolean @Nullable [] noNumber;

    private DigitGroups(NormalisedText text) {
        this.text = text;
    }

    static DigitGroups of(NormalisedText text) {
        DigitGroups groups = new DigitGroups(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (text.digitAt(end)) {
                end++;
            }
            if (end > at) {
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
            behind = Arrays.copyOf(behind, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        behind[count] = Joint.NONE;
        if (count > 0) {
            behind[count - 1] = joint(ends[count - 1], start);
        }
        count++;
    }

    private Joint joint(int from, int to) {
        int beforeSigns = signsStart(text, to);
        if (beforeSigns > from) {
            return Joint.NONE;
        }
        boolean close = to - from <= LONGEST_CLOSE_JOINER;
        for (int at = from; at < to; at++) {
            close &= isClose(text.at(at));
        }
        return close ? Joint.CLOSE : Joint.LOOSE;
    }

    /// Whether this is one of the signs that hold a number together in any text.
    static boolean isClose(char sign) {
        return sign == ' ' || CLOSE_SIGNS.indexOf(sign) >= 0;
    }

    /// Whether this sign may join parts of a number where a word names it.
    static boolean isJoiner(char sign) {
        return sign == ' ' || SIGNS.indexOf(sign) >= 0;
    }

    /// Where the signs begin, blanks among them, that end here: at most as many as may join parts
    /// of a number.
    static int signsStart(NormalisedText text, int end) {
        int start = end;
        int signs = 0;
        while (true) {
            char before = text.at(start - 1);
            if (SIGNS.indexOf(before) >= 0 && signs < MOST_SIGNS) {
                signs++;
            } else if (before != ' ') {
                return start;
            }
            start--;
        }
    }

    /// Gives each row of whole, joined groups of 8, 9, 10 or 12 digits in all. No row has more than
    /// twelve groups, so the time is linear in the number of groups.
    void forEachNumber(Consumer<NumberInText> consumer) {
        for (int first = 0; first < count; first++) {
            int digits = 0;
            boolean loose = false;
            for (int last = first; last < count; last++) {
                digits += length(last);
                if (last > first) {
                    loose |= behind[last - 1] == Joint.LOOSE;
                }
                if (digits > LONGEST_NUMBER || (last > first && behind[last - 1] == Joint.NONE)) {
                    break;
                }
                if (digits >= SHORTEST_NUMBER && digits != 11 && mayBeNumber(first, last)) {
                    consumer.accept(new NumberInText(this, first, last, digits, loose));
                }
            }
        }
    }

    private boolean mayBeNumber(int first, int last) {
        for (int group = first; group <= last; group++) {
            if (isNoNumber(group)) {
                return false;
            }
        }
        return true;
    }

    /// What is no number is looked for when there is something that may be one: most texts hold
    /// none.
    private boolean isNoNumber(int group) {
        if (noNumber == null) {
            noNumber = NoNumbers.marked(text);
        }
        return noNumber[starts[group]];
    }

    /// Whether this group and the next may be parts of one number in any text; false before the
    /// first and behind the last.
    boolean joined(int group) {
        return joined(group, Joint.CLOSE);
    }

    /// Whether this group and the next may be parts of one number where a word names it.
    boolean looselyJoined(int group) {
        return joined(group, Joint.LOOSE);
    }

    private boolean joined(int group, Joint least) {
        return group >= 0
                && group + 1 < count
                && behind[group].compareTo(least) >= 0
                && !isNoNumber(group)
                && !isNoNumber(group + 1);
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

    /// The signs between this group and the next, without blanks and brackets.
    String bareJoiner(int group) {
        return bare(text, ends[group], starts[group + 1]);
    }

    /// The signs between two places, without blanks and brackets.
    static String bare(NormalisedText text, int from, int to) {
        StringBuilder bare = new StringBuilder(MOST_SIGNS);
        for (int at = from; at < to; at++) {
            if (" ()[]".indexOf(text.at(at)) < 0) {
                bare.append(text.at(at));
            }
        }
        return bare.toString();
    }
}
