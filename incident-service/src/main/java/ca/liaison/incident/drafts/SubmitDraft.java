package ca.liaison.incident.drafts;

import ca.liaison.incident.drafts.Drafts.Found;
import ca.liaison.incident.drafts.Drafts.Submission;
import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.intake.OpenIncident;
import ca.liaison.incident.intake.OpenIncidentRequest;
import ca.liaison.incident.intake.OpenServiceRequest;
import ca.liaison.incident.intake.OpenServiceRequestRequest;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submissions;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Completes a draft and has it judged like any other intake; what was a draft is a ticket then.
@ApplicationScoped
public class SubmitDraft {
    private final Drafts drafts;
    private final Submissions submissions;
    private final OpenIncident openIncident;
    private final OpenServiceRequest openServiceRequest;
    private final TicketAccess access;
    private final ContentDigest digests;

    SubmitDraft(
            Drafts drafts,
            Submissions submissions,
            OpenIncident openIncident,
            OpenServiceRequest openServiceRequest,
            TicketAccess access,
            ContentDigest digests) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.openIncident = openIncident;
        this.openServiceRequest = openServiceRequest;
        this.access = access;
        this.digests = digests;
    }

    /// The ticket that the draft becomes, or became by the same request before. A draft whose
    /// intake is refused again stays as it was.
    ///
    /// @param key the request's `Idempotency-Key`, as the intake asks for it
    @Transactional
    public Handled execute(
            Actor actor,
            TicketKind kind,
            String id,
            SubmitDraftRequest request,
            RequestContent content,
            @Nullable String key) {
        Found found = drafts.requireLocked(actor, kind, id);
        checkNumber(actor, request, content);
        content.rejectFaults();
        Content asked = new Content("draft " + id, content.tree()).withNumber();
        if (found.submission() != null) {
            return repeated(actor, kind, found.submission(), asked);
        }
        Draft draft = found.open().orElseThrow();
        Handled handled = opened(actor, kind, request.complete(draft.content()), content, key);
        drafts.submitted(draft.id(), handled.ticket().id(), digests.of(asked));
        return handled;
    }

    private Handled opened(
            Actor actor,
            TicketKind kind,
            ObjectNode whole,
            RequestContent content,
            @Nullable String key) {
        return kind == TicketKind.INCIDENT
                ? openIncident.execute(
                        actor, submissions.bind(whole, OpenIncidentRequest.class), content, key)
                : openServiceRequest.execute(
                        actor,
                        submissions.bind(whole, OpenServiceRequestRequest.class),
                        content,
                        key);
    }

    /// The ticket, where the caller may see it. To anybody who completes the draft otherwise it is
    /// gone.
    private Handled repeated(Actor actor, TicketKind kind, Submission submission, Content asked) {
        if (!digests.matches(submission.request(), asked)) {
            throw Drafts.notFound();
        }
        Seen seen = access.require(new TicketNumber(kind, submission.ticket()).toString(), actor);
        return new Handled(seen.ticket(), seen.references(), true);
    }

    /// The number stands where every message has it, and nowhere else.
    private static void checkNumber(
            Actor actor, SubmitDraftRequest request, RequestContent content) {
        if (!actor.hub() && request.partnerTicketNumber() == null) {
            content.fault(Violation.of("/" + SubmitDraftRequest.NUMBER, "required"));
        }
        if (request.changes() != null && request.changes().has(SubmitDraftRequest.NUMBER)) {
            content.fault(Violation.of("/changes/" + SubmitDraftRequest.NUMBER, "not_allowed"));
        }
    }
}
