package ca.liaison.sla.report;

import ca.liaison.sla.calls.CallDays;
import ca.liaison.sla.maintenance.ChangeFacts;
import ca.liaison.sla.outage.OutageRecords;
import java.time.Instant;

/// Up to what a month is counted.
///
/// @param at the instant as of which it is
/// @param facts the last position among the facts of tickets
/// @param calls the last position among the figures of calls
/// @param outages the last position among the records of outages
/// @param changes the last position among the facts of changes
record Cut(Instant at, long facts, long calls, long outages, long changes) {

    /// All that is known now.
    static Cut now(Instant now) {
        return new Cut(now, Long.MAX_VALUE, CallDays.ALL, OutageRecords.ALL, ChangeFacts.ALL);
    }
}
