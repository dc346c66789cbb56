package ca.liaison.sla.maintenance;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.events.change.ChangeEventType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What is known of a change: plain functions of its facts, of which some may be missing.
///
/// @param facts in the order of their sequence, one at least
record ChangeCourse(List<ChangeEvent> facts) {
    private static final String EMERGENCY_FIX = "emergency_fix";

    /// The states of a change that may be made, is being made, or was made.
    private static final Set<String> GOES_AHEAD =
            Set.of("scheduled", "implementing", "implemented", "resolved", "closed");

    ChangeCourse {
        facts = List.copyOf(facts);
    }

    ChangeEvent latest() {
        return facts.getLast();
    }

    /// Whether it is to interrupt its service, and was neither withdrawn nor is yet to be decided.
    boolean hasOutage() {
        Instant start = latest().outageStart();
        Instant end = latest().outageEnd();
        return GOES_AHEAD.contains(latest().state())
                && start != null
                && end != null
                && start.isBefore(end);
    }

    boolean emergencyFix() {
        return latest().changeType().equals(EMERGENCY_FIX);
    }

    /// When it begins: the change or its outage, whichever is first.
    Instant begin() {
        Instant outage = Objects.requireNonNull(latest().outageStart());
        return outage.isBefore(latest().start()) ? outage : latest().start();
    }

    /// When it is over: the change and its outage.
    Instant end() {
        Instant outage = Objects.requireNonNull(latest().outageEnd());
        return outage.isAfter(latest().end()) ? outage : latest().end();
    }

    /// Since when it was known that it is at this time: its submission, or when it was given these
    /// times, whichever is later.
    Instant toldAt() {
        Instant told = latest().submittedAt();
        for (int i = 1; i < facts.size(); i++) {
            ChangeEvent fact = facts.get(i);
            if (!sameTimes(facts.get(i - 1), fact) && fact.at().isAfter(told)) {
                told = fact.at();
            }
        }
        return told;
    }

    /// Whether the partner approved it at this time before it began.
    boolean agreed() {
        return facts.stream()
                .filter(fact -> fact.type().equals(ChangeEventType.APPROVAL_GIVEN.type()))
                .anyMatch(fact -> sameTimes(fact, latest()) && fact.at().isBefore(begin()));
    }

    Set<String> parties() {
        return latest().parties().stream()
                .map(ChangeEvent.Party::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean sameTimes(ChangeEvent one, ChangeEvent other) {
        return one.start().equals(other.start())
                && one.end().equals(other.end())
                && Objects.equals(one.outageStart(), other.outageStart())
                && Objects.equals(one.outageEnd(), other.outageEnd());
    }
}
