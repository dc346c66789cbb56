package ca.liaison.sla.availability;

import ca.liaison.events.directory.AvailabilityTerms;
import java.util.Optional;
import java.util.Set;

/// What of an outage makes a service unavailable, by what was agreed.
public enum Formula {
    /// Interruptions P1 within the agreed support hours (Guide 5.1).
    GUIDE(AvailabilityTerms.GUIDE, true),

    /// All that keeps the chain of services from being available, at whatever hour (OneMail 7). P3
    /// and P4 concern single users there (OneMail, table 1).
    WHOLE_CHAIN(AvailabilityTerms.WHOLE_CHAIN, false);

    private final String code;
    private final boolean withinSupportHours;

    Formula(String code, boolean withinSupportHours) {
        this.code = code;
        this.withinSupportHours = withinSupportHours;
    }

    public static Optional<Formula> ofCode(String code) {
        for (Formula formula : values()) {
            if (formula.code.equals(code)) {
                return Optional.of(formula);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return code;
    }

    /// The priorities that count.
    public Set<String> priorities() {
        return switch (this) {
            case GUIDE -> Set.of("P1");
            case WHOLE_CHAIN -> Set.of("P1", "P2");
        };
    }

    /// Whether what happens outside the agreed support hours does not count.
    public boolean withinSupportHours() {
        return withinSupportHours;
    }
}
