package ca.liaison.sla.maintenance;

import java.util.Locale;

/// Why the outage of a change counts as planned maintenance, or why it does not (OneMail 6.1).
public enum Basis {
    WITHIN_WINDOW(true),
    NOTICE_GIVEN(true),
    AGREED(true),
    SHORT_NOTICE(false),
    TOLD_AFTERWARDS(false),
    EMERGENCY_FIX(false);

    private final boolean planned;

    Basis(boolean planned) {
        this.planned = planned;
    }

    /// Whether it counts as planned.
    public boolean planned() {
        return planned;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
