package ca.liaison.sla.report;

import ca.liaison.events.directory.ChannelCommitment;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.sla.availability.Span;
import ca.liaison.sla.clock.Facts;
import ca.liaison.sla.clock.Goal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the figures of a month ask of a ticket. How it stands at the end of the month counts: what
/// is reopened later is resolved in another month too.
///
/// @param organisation by whose agreement it is handled
/// @param opened whether it was opened in the month
/// @param openAtEnd whether something was to be done at the end of the month
/// @param solution how it was resolved, or fulfilled, in the month
/// @param answer when an incident that was told by e-mail and opened in the month was taken up
record MonthTicket(
        Kind kind,
        String organisation,
        String service,
        String priority,
        boolean opened,
        boolean openAtEnd,
        @Nullable Solution solution,
        @Nullable Answer answer) {
    private static final Set<String> SOLVED = Set.of("resolved", "closed");
    private static final String MET = "met";
    private static final String EMAIL = "email";

    enum Kind {
        INCIDENT,
        SECURITY_INCIDENT,
        SERVICE_REQUEST;

        static Kind of(IncidentEvent fact) {
            if (fact.kind().equals("service_request")) {
                return SERVICE_REQUEST;
            }
            return fact.security() ? SECURITY_INCIDENT : INCIDENT;
        }
    }

    enum Verdict {
        IN_TARGET,
        BREACHED,
        /// It carries an objective, and nothing that was agreed (Guide, note 2 and 2.5.1).
        OBJECTIVE_ONLY,
        /// Nothing is on file by which it could be judged.
        NO_TARGET
    }

    /// @param took from its opening on, by the wall clock
    /// @param notAchievable whether who had to act was not open long enough
    record Solution(Duration took, Verdict verdict, boolean notAchievable) {}

    /// @param after how long after its opening the ticket was acknowledged; absent where it is not
    /// @param waited how long it waited
    record Answer(@Nullable Duration after, Duration waited) {

        /// Absent where that cannot be told yet.
        @Nullable Boolean within(Duration limit) {
            if (after != null) {
                return after.compareTo(limit) <= 0;
            }
            return waited.compareTo(limit) > 0 ? false : null;
        }
    }

    /// Counts the clocks of a ticket at an instant.
    interface Clocks {
        List<TicketClock> of(Facts facts, Instant at);
    }

    /// Empty where the ticket was not there yet when the month ended.
    ///
    /// @param now what is later did not happen yet
    static Optional<MonthTicket> of(Facts facts, Span month, Instant now, Clocks clocks) {
        Instant end = now.isBefore(month.until()) ? now : month.until();
        return facts.before(end)
                .map(known -> of(facts, known, new Span(month.from(), end), now, clocks));
    }

    private static MonthTicket of(
            Facts facts, Facts known, Span measured, Instant now, Clocks clocks) {
        IncidentEvent last = known.latest();
        Kind kind = Kind.of(last);
        boolean opened = measured.holds(known.times().getFirst());
        boolean byEmail = EMAIL.equals(known.opening().channel());
        return new MonthTicket(
                kind,
                last.partner(),
                last.service(),
                last.assignedPriority(),
                opened,
                !Facts.isOver(last),
                solution(known, measured, clocks),
                opened && byEmail && kind == Kind.INCIDENT ? answer(facts, now, clocks) : null);
    }

    private static @Nullable Solution solution(Facts known, Span measured, Clocks clocks) {
        Instant over = known.overSince();
        if (over == null || !measured.holds(over) || !SOLVED.contains(known.latest().state())) {
            return null;
        }
        String goal =
                Kind.of(known.latest()) == Kind.SERVICE_REQUEST
                        ? Goal.FULFIL.code()
                        : Goal.RESOLVE.code();
        return clocks.of(known, measured.until()).stream()
                .filter(clock -> clock.goal().equals(goal) && clock.state().equals(MET))
                .findFirst()
                .map(clock ->
                        new Solution(
                                known.open(), verdict(clock), !clock.notAchievable().isEmpty()))
                .orElse(null);
    }

    private static Verdict verdict(TicketClock clock) {
        if (ChannelCommitment.OBJECTIVE.equals(clock.commitment())) {
            return Verdict.OBJECTIVE_ONLY;
        }
        if (clock.target() == null) {
            return Verdict.NO_TARGET;
        }
        return clock.breachedAt() == null ? Verdict.IN_TARGET : Verdict.BREACHED;
    }

    /// Absent where it ended before anybody took it up.
    private static @Nullable Answer answer(Facts facts, Instant now, Clocks clocks) {
        Optional<Facts> known = facts.before(now);
        if (known.isEmpty()) {
            return null;
        }
        Instant opened = facts.times().getFirst();
        TicketClock clock =
                clocks.of(known.get(), now).stream()
                        .filter(each -> each.goal().equals(Goal.ACKNOWLEDGE.code()))
                        .findFirst()
                        .orElseThrow();
        Instant ended = clock.endedAt();
        if (ended == null) {
            return new Answer(null, Duration.between(opened, now));
        }
        Duration after = Duration.between(opened, ended);
        return clock.state().equals(MET) ? new Answer(after, after) : null;
    }
}
