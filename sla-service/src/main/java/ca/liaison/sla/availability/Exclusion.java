package ca.liaison.sla.availability;

import java.util.Locale;

/// Why a part of an outage does not count. Where there are several reasons, the first is given.
public enum Exclusion {
    OUT_OF_HOURS,
    PLANNED_MAINTENANCE,
    LOWER_PRIORITY,
    CLIENT_DELAY,
    /// Another outage counts already.
    OVERLAPS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
