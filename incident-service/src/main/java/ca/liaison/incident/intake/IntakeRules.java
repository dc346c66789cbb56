package ca.liaison.incident.intake;

import ca.liaison.incident.handling.PriorityChoice;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an intake must tell depends on its direction: Guide 2.5.1 from a partner, also where the
/// hub's desk writes it down, 2.5.2 from the hub.
final class IntakeRules {
    private IntakeRules() {}

    static void check(
            OpenIncidentRequest request, Actor actor, Instant now, RequestContent content) {
        check(request, actor, content);
        if (!actor.hub()) {
            checksMade(request.preliminaryChecks(), content);
        }
        if (request.firstOccurredAt() != null
                && request.firstOccurredAt().toInstant().isAfter(now)) {
            content.fault(Violation.of("/firstOccurredAt", "in_future"));
        }
        workaround(request.workaround(), content);
    }

    static void check(IntakeRequest request, Actor actor, RequestContent content) {
        if (actor.hub()) {
            fromTheHub(request, content);
        } else {
            fromAPartner(request, content);
        }
        if (request.caller() != null && request.caller().kind() == null) {
            aDeskItself(request.caller(), content);
            if (request.concerns() == Concern.PARTNER_ONLY) {
                refuse("/concerns", request.concerns(), content);
            }
        }
        PriorityChoice.check(request.priority(), request.impact(), request.urgency(), content);
    }

    /// A partner gives its own number; all that tells of others is for the hub.
    private static void fromAPartner(IntakeRequest request, RequestContent content) {
        require("/partnerTicketNumber", request.partnerTicketNumber(), content);
        refuse("/towards", request.towards(), content);
        refuse("/reportedBy", request.reportedBy(), content);
        refuse("/channel", request.channel(), content);
    }

    /// The hub names whom it asks to act, or for whom it writes down what came another way.
    private static void fromTheHub(IntakeRequest request, RequestContent content) {
        if (request.partnerTicketNumber() != null) {
            content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
        }
        refuse(
                "/partnerTicketNumberConfidential",
                request.partnerTicketNumberConfidential(),
                content);
        if ((request.towards() == null) == (request.reportedBy() == null)) {
            content.fault(
                    new Violation(
                            "/towards",
                            "one_of",
                            Map.of("members", List.of("towards", "reportedBy"))));
        } else if (request.reportedBy() == null) {
            refuse("/channel", request.channel(), content);
        } else {
            writtenDown(request, request.reportedBy(), content);
        }
    }

    private static void writtenDown(
            IntakeRequest request, ReportedBy reportedBy, RequestContent content) {
        require("/channel", request.channel(), content);
        if (request.channel() != null && !request.channel().byPerson()) {
            content.fault(Violation.of("/channel", "not_allowed"));
        }
        if (reportedBy.organisation() == null) {
            refuse("/reportedBy/partnerTicketNumber", reportedBy.partnerTicketNumber(), content);
        }
        if (request.concerns() == Concern.PARTNER_ONLY) {
            require("/reportedBy/organisation", reportedBy.organisation(), content);
        }
        if (request.caller() != null && request.caller().kind() == null) {
            require("/reportedBy/organisation", reportedBy.organisation(), content);
            require("/reportedBy/partnerTicketNumber", reportedBy.partnerTicketNumber(), content);
        }
    }

    private static void aDeskItself(Caller caller, RequestContent content) {
        require("/caller/name", caller.name(), content);
        require("/caller/desk", caller.desk(), content);
        refuse("/caller/contactReference", caller.contactReference(), content);
    }

    /// Who turns to the hub for itself has looked for causes of its own before (Guide 2.1.2).
    static void checksMade(@Nullable String preliminaryChecks, RequestContent content) {
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

    static void require(String pointer, @Nullable Object member, RequestContent content) {
        if (member == null) {
            content.fault(Violation.of(pointer, "required"));
        }
    }

    static void refuse(String pointer, @Nullable Object member, RequestContent content) {
        if (member != null) {
            content.fault(Violation.of(pointer, "not_allowed"));
        }
    }
}
