package ca.liaison.acceptance.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// How often something was done and how long each took.
///
/// @param nanos of each, in no order
/// @param nanosInAll from the first begin to the last end
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Measured(long[] nanos, long nanosInAll) {

    /// Several slices as one.
    static Measured together(List<Measured> slices) {
        return new Measured(
                slices.stream().flatMapToLong(slice -> LongStream.of(slice.nanos)).toArray(),
                slices.stream().mapToLong(Measured::nanosInAll).sum());
    }

    static Measured of(long[] nanos, Duration inAll) {
        return new Measured(nanos, inAll.toNanos());
    }

    double perSecond() {
        return nanos.length * 1e9 / nanosInAll;
    }

    /// In milliseconds.
    double percentile(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
