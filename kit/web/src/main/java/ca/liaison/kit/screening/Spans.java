package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.BitSet;

/// Places in a text, each from a start (inclusive) to an end (exclusive), asked in logarithmic time
/// whether one of them reaches into a window. They are added in the order of their starts.
final class Spans {

    private int[] starts = new int[16];
    private int[] furthestEnds = new int[16];
    private int[] ends = new int[16];
    private int count;
    private final BitSet endings = new BitSet();

    void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            furthestEnds = Arrays.copyOf(furthestEnds, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        furthestEnds[count] = count == 0 ? end : Math.max(end, furthestEnds[count - 1]);
        endings.set(end);
        count++;
    }

    /// Whether a span overlaps the window from `from` (inclusive) to `to` (exclusive).
    boolean reachInto(int from, int to) {
        int before = Arrays.binarySearch(starts, 0, count, to);
        int index = before >= 0 ? before : -before - 1;
        while (index > 0 && starts[index - 1] >= to) {
            index--;
        }
        return index > 0 && furthestEnds[index - 1] > from;
    }

    boolean endAt(int position) {
        return position >= 0 && endings.get(position);
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
