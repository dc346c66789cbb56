package ca.liaison.sla.calls;

/// What the telephone system counted, of a day or of several together (SLA-32).
///
/// @param totalWaitSeconds how long the callers whose call was answered waited, all together
public record CallFigures(
        long received,
        long answered,
        long answeredWithin60Seconds,
        long abandoned,
        long totalWaitSeconds) {
    public static final CallFigures NONE = new CallFigures(0, 0, 0, 0, 0);

    public CallFigures plus(CallFigures other) {
        return new CallFigures(
                received + other.received,
                answered + other.answered,
                answeredWithin60Seconds + other.answeredWithin60Seconds,
                abandoned + other.abandoned,
                totalWaitSeconds + other.totalWaitSeconds);
    }
}
