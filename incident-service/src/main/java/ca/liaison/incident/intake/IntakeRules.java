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
        if (actor.hub()) {
            fromHub(request, content);
        } else {
            fromPartner(request, content);
        }
        if (request.firstOccurredAt() != null
                && request.firstOccurredAt().toInstant().isAfter(now)) {
            content.fault(Violation.of("/firstOccurredAt", "in_future"));
        }
        PriorityChoice.check(request.priority(), request.impact(), request.urgency(), content);
        workaround(request.workaround(), content);
    }

    private static void fromHub(OpenIncidentRequest request, RequestContent content) {
        if (request.partnerTicketNumber() != null) {
            content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
        }
        if (request.partnerTicketNumberConfidential() != null) {
            content.fault(Violation.of("/partnerTicketNumberConfidential", "not_allowed"));
        }
        if (request.towards() == null) {
            content.fault(Violation.of("/towards", "required"));
        }
    }

    private static void fromPartner(OpenIncidentRequest request, RequestContent content) {
        if (request.partnerTicketNumber() == null) {
            content.fault(Violation.of("/partnerTicketNumber", "required"));
        }
        if (request.towards() != null) {
            content.fault(Violation.of("/towards", "not_allowed"));
        }
        if (request.preliminaryChecks() == null || request.preliminaryChecks().isBlank()) {
            content.fault(
                    Violation.of(
                            "/preliminaryChecks",
                            request.preliminaryChecks() == null ? "required" : "blank"));
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
