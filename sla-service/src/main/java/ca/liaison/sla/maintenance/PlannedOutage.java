package ca.liaison.sla.maintenance;

import java.time.Instant;
import java.util.Set;

/// When a change was to interrupt its service, and whether that counts as planned maintenance.
///
/// @param change number of the change
/// @param until excluded
/// @param toldAt since when it was known that it is at this time
/// @param parties the organisations that take part in the change
public record PlannedOutage(
        String change,
        String service,
        Instant from,
        Instant until,
        Basis basis,
        Instant toldAt,
        Set<String> parties) {

    public PlannedOutage {
        parties = Set.copyOf(parties);
    }

    public boolean planned() {
        return basis.planned();
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /// Whether it has an instant of the time between two others in it.
    public boolean meets(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(until);
    }
}
