package ca.liaison.incident.intake;

import ca.liaison.events.directory.CallerKind;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which kinds of callers bring what, and what is kept of them (INC-05, Guide 2.1.1).
@ApplicationScoped
class CallerRules {
    private final Directory directory;

    CallerRules(Directory directory) {
        this.directory = directory;
    }

    /// Adds the faults of a caller of a named kind.
    ///
    /// @return the kind, where one was named that there is
    Optional<CallerKind> check(
            Actor actor, Presented presented, IntakeRequest request, RequestContent content) {
        Caller caller = Objects.requireNonNull(request.caller());
        if (caller.kind() == null) {
            return Optional.empty();
        }
        Optional<CallerKind> kind = directory.callerKind(caller.kind());
        if (kind.isEmpty()) {
            content.fault(Violation.of("/caller/kind", "unknown_caller_kind"));
            return kind;
        }
        if (!maySpeak(kind.get(), actor, presented)) {
            content.fault(Violation.of("/caller/kind", "caller_kind_not_heard"));
        }
        if (kind.get().mustGiveNumber() && presented.number() == null) {
            content.fault(Violation.of("/reportedBy/partnerTicketNumber", "required"));
        }
        checkKept(kind.get(), caller, content);
        return kind;
    }

    /// Nobody speaks for others to the hub where the hub itself asks a partner to act.
    private static boolean maySpeak(CallerKind kind, Actor actor, Presented presented) {
        return presented.towards() == null
                && kind.mayOpen().contains(presented.kind().code())
                && Arrays.stream(Role.values())
                        .filter(actor::has)
                        .map(Role::claim)
                        .anyMatch(kind.enteredBy()::contains);
    }

    private static void checkKept(CallerKind kind, Caller caller, RequestContent content) {
        if (kind.keepsName()) {
            IntakeRules.require("/caller/name", caller.name(), content);
            IntakeRules.refuse("/caller/contactReference", caller.contactReference(), content);
        } else {
            notKept("/caller/name", caller.name(), content);
            notKept("/caller/desk", caller.desk(), content);
            IntakeRules.require("/caller/contactReference", caller.contactReference(), content);
        }
    }

    private static void notKept(String pointer, @Nullable String text, RequestContent content) {
        if (text != null) {
            content.fault(Violation.of(pointer, "name_not_kept"));
        }
    }
}
