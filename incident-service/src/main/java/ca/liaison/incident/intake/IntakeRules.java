package ca.liaison.incident.intake;

import ca.liaison.incident.handling.PriorityChoice;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an intake must tell depends on its direction: Guide 2.5.1 from a partner, 2.5.2 from the
/// hub.
final class IntakeRules {
    private IntakeRules() {}

    static void check(
            OpenIncidentRequest request, Actor actor, Instant now, RequestContent content) {
        direction(
                actor,
                request.partnerTicketNumber(),
                request.partnerTicketNumberConfidential(),
                request.towards(),
                content);
        if (!actor.hub()) {
            checksMade(request.preliminaryChecks(), content);
        }
        if (request.firstOccurredAt() != null
                && request.firstOccurredAt().toInstant().isAfter(now)) {
            content.fault(Violation.of("/firstOccurredAt", "in_future"));
        }
        PriorityChoice.check(request.priority(), request.impact(), request.urgency(), content);
        workaround(request.workaround(), content);
    }

    static void check(OpenServiceRequestRequest request, Actor actor, RequestContent content) {
        direction(
                actor,
                request.partnerTicketNumber(),
                request.partnerTicketNumberConfidential(),
                request.towards(),
                content);
        PriorityChoice.check(request.priority(), request.impact(), request.urgency(), content);
    }

    /// The hub names whom it asks to act; a partner gives its own number.
    private static void direction(
            Actor actor,
            @Nullable String partnerTicketNumber,
            @Nullable Boolean confidential,
            @Nullable Towards towards,
            RequestContent content) {
        if (actor.hub()) {
            if (partnerTicketNumber != null) {
                content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
            }
            if (confidential != null) {
                content.fault(Violation.of("/partnerTicketNumberConfidential", "not_allowed"));
            }
            if (towards == null) {
                content.fault(Violation.of("/towards", "required"));
            }
        } else {
            if (partnerTicketNumber == null) {
                content.fault(Violation.of("/partnerTicketNumber", "required"));
            }
            if (towards != null) {
                content.fault(Violation.of("/towards", "not_allowed"));
            }
        }
    }

    private static void checksMade(@Nullable String preliminaryChecks, RequestContent content) {
        if (preliminaryChecks == null || preliminaryChecks.isBlank()) {
            content.fault(
                    Violation.of(
                            "/preliminaryChecks",
                            preliminaryChecks == null ? "required" : "blank"));
        }
    }

    private static void workaround(
            OpenIncidentRequest.@Nullable Workaround workaround, RequestContent content) {
        if (workaround == null || workaround.available() == null) {
            return;
        }
        boolean described = workaround.description() != null && !workaround.description().isBlank();
        if (workaround.available() && !described) {
            content.fault(Violation.of("/workaround/description", "required"));
        } else if (!workaround.available() && workaround.description() != null) {
            content.fault(Violation.of("/workaround/description", "not_allowed"));
        }
    }
}
