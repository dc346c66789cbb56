package ca.liaison.change.intake;

import ca.liaison.change.change.ChangeType;
import ca.liaison.change.change.Procedure;
import ca.liaison.change.change.Procedures;
import ca.liaison.change.change.Side;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request for change must tell depends on who initiates it, who makes it and its type
/// (Guide 4.6, 4.12). All faults are told at once.
final class FilingRules {
    private FilingRules() {}

    /// Who initiates it: the partner whose change it is, or the hub.
    static Side initiator(Actor actor, FileChangeRequest request) {
        return actor.hub() && request.reportedBy() == null ? Side.HUB : Side.PARTNER;
    }

    /// Empty where type, initiator and implementer do not go together, or are missing.
    static Optional<Procedure> procedure(Actor actor, FileChangeRequest request) {
        return request.type() == null || request.implementer() == null
                ? Optional.empty()
                : Procedures.of(request.type(), initiator(actor, request), request.implementer());
    }

    static void check(FileChangeRequest request, Actor actor, Instant now, RequestContent content) {
        Side initiator = initiator(actor, request);
        numbers(request, actor, content);
        if (initiator == Side.PARTNER) {
            require("/internalApproval", request.internalApproval(), content);
            refuse("/informed", request.informed(), content);
            if (request.internalApproval() != null
                    && Boolean.FALSE.equals(request.internalApproval().obtained())) {
                content.fault(Violation.of("/internalApproval/obtained", "must_be_true"));
            }
        } else {
            refuse("/internalApproval", request.internalApproval(), content);
            if (isNoticed(request) && request.informed() == null) {
                content.fault(Violation.of("/informed", "required"));
            }
            if (request.implementer() == Side.PARTNER) {
                content.fault(Violation.of("/implementer", "not_allowed"));
            }
        }
        particulars(request, initiator, now, content);
        described(
                "/disasterRecovery",
                "process",
                request.disasterRecovery() == null ? null : request.disasterRecovery().exists(),
                request.disasterRecovery() == null ? null : request.disasterRecovery().process(),
                content);
        described(
                "/userImpact",
                "description",
                request.userImpact() == null ? null : request.userImpact().expected(),
                request.userImpact() == null ? null : request.userImpact().description(),
                content);
        times(request, content);
    }

    private static boolean isNoticed(FileChangeRequest request) {
        return Boolean.TRUE.equals(request.noticeRequired())
                || (request.outage() != null && Boolean.TRUE.equals(request.outage().required()));
    }

    private static void numbers(FileChangeRequest request, Actor actor, RequestContent content) {
        if (actor.hub()) {
            if (request.partnerTicketNumber() != null) {
                content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
            }
            refuse(
                    "/partnerTicketNumberConfidential",
                    request.partnerTicketNumberConfidential(),
                    content);
        } else {
            require("/partnerTicketNumber", request.partnerTicketNumber(), content);
            refuse("/reportedBy", request.reportedBy(), content);
        }
    }

    private static void particulars(
            FileChangeRequest request, Side initiator, Instant now, RequestContent content) {
        ChangeType type = request.type();
        if (type == null) {
            return;
        }
        boolean decided = type == ChangeType.NORMAL || type == ChangeType.URGENT_OPERATIONAL;
        if (initiator == Side.HUB && decided) {
            require("/plan", request.plan(), content);
        }
        needed(
                "/hubServiceAffected",
                request.hubServiceAffected(),
                decided && request.implementer() == Side.PARTNER,
                content);
        needed("/template", request.template(), type == ChangeType.STANDARD, content);
        needed("/incident", request.incident(), type == ChangeType.EMERGENCY_FIX, content);
        if (type != ChangeType.EMERGENCY_FIX) {
            refuse("/madeAt", request.madeAt(), content);
        } else if (request.madeAt() != null && request.madeAt().toInstant().isAfter(now)) {
            content.fault(Violation.of("/madeAt", "in_future"));
        }
    }

    private static void times(FileChangeRequest request, RequestContent content) {
        period(
                "/requestedStart",
                request.requestedStart(),
                "/requestedEnd",
                request.requestedEnd(),
                content);
        if (request.outage() != null) {
            request.outage().check(request.requestedStart(), request.requestedEnd(), content);
        }
    }

    /// What time tells, judged only of what was not filed before: a change that somebody is still
    /// to make begins in the future. A partner also tells of what it has made (Guide 4.12.1.3).
    static void checkTime(FileChangeRequest request, Instant now, RequestContent content) {
        if (request.madeAt() == null
                && request.implementer() == Side.HUB
                && request.requestedStart() != null
                && request.requestedStart().toInstant().isBefore(now)) {
            content.fault(Violation.of("/requestedStart", "in_past"));
        }
    }

    static void period(
            String startPointer,
            @Nullable OffsetDateTime start,
            String endPointer,
            @Nullable OffsetDateTime end,
            RequestContent content) {
        if (start != null && end != null && !end.toInstant().isAfter(start.toInstant())) {
            content.fault(
                    new Violation(
                            endPointer,
                            "not_after",
                            Map.of(
                                    "member",
                                    startPointer.substring(startPointer.lastIndexOf('/') + 1))));
        }
    }

    /// What is said to be there is described, and what is not is not.
    private static void described(
            String pointer,
            String member,
            @Nullable Boolean there,
            @Nullable String described,
            RequestContent content) {
        if (there != null) {
            needed(pointer + "/" + member, described, there, content);
        }
    }

    private static void needed(
            String pointer, @Nullable Object member, boolean needed, RequestContent content) {
        if (needed) {
            require(pointer, member, content);
        } else {
            refuse(pointer, member, content);
        }
    }

    private static void require(String pointer, @Nullable Object member, RequestContent content) {
        if (Objects.isNull(member)) {
            content.fault(Violation.of(pointer, "required"));
        }
    }

    private static void refuse(String pointer, @Nullable Object member, RequestContent content) {
        if (member != null) {
            content.fault(Violation.of(pointer, "not_allowed"));
        }
    }
}
