package ca.liaison.sla.clock;

import java.time.Instant;
import java.util.Locale;

/// From an instant on a clock does something, until its next phase.
///
/// @param sequence of the ticket's event that began it
/// @param rule why, as in `state:in_progress` or `clock_stops:partner`
record Phase(Instant from, Mode mode, long sequence, String rule) {

    enum Mode {
        RUNNING,
        PAUSED,
        /// Time that does not count, in which nothing was to be done.
        EXCLUDED,
        MET,
        /// Nothing is to be done any more, though the goal was not reached.
        ENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean last() {
            return this == MET || this == ENDED;
        }
    }
}
