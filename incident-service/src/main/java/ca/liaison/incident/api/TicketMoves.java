package ca.liaison.incident.api;

import ca.liaison.incident.handling.AcceptRequest;
import ca.liaison.incident.handling.AcknowledgeRequest;
import ca.liaison.incident.handling.AssignRequest;
import ca.liaison.incident.handling.CancelRequest;
import ca.liaison.incident.handling.ChangePriorityRequest;
import ca.liaison.incident.handling.CloseRequest;
import ca.liaison.incident.handling.CorrectPartnerNumberRequest;
import ca.liaison.incident.handling.DeclareUnresolvableRequest;
import ca.liaison.incident.handling.EscalateRequest;
import ca.liaison.incident.handling.MarkDuplicateRequest;
import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.MoveTicket;
import ca.liaison.incident.handling.PassOnEscalationRequest;
import ca.liaison.incident.handling.RecordContactAttemptRequest;
import ca.liaison.incident.handling.RecordDisclosureRequest;
import ca.liaison.incident.handling.RedactRequest;
import ca.liaison.incident.handling.ReopenRequest;
import ca.liaison.incident.handling.ReportPriorityRequest;
import ca.liaison.incident.handling.ResolveRequest;
import ca.liaison.incident.handling.ResumeRequest;
import ca.liaison.incident.handling.StartRequest;
import ca.liaison.incident.handling.TransferRequest;
import ca.liaison.incident.handling.WaitRequest;
import ca.liaison.incident.handling.WaiveNumberRequest;
import ca.liaison.incident.handling.WithdrawPartyRequest;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.resource.AcknowledgeHeaders;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.resource.MoveHeaders;
import ca.liaison.kit.resource.RedactHeaders;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// The moves of a ticket, the same for each kind: one path and one schema each, never a change of
/// the state as such. Who may make which move in which state stands in the lifecycle's table.
///
/// A resource of each kind inherits them. `{Kind}` and `{kind}` in their texts become the kind's
/// name in the document ([KindTexts]).
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class TicketMoves {
    private final TicketKind kind;
    private final MoveTicket moveTicket;
    private final CurrentActor actor;
    private final RequestContent content;
    private final Answers answers;

    TicketMoves(
            TicketKind kind,
            MoveTicket moveTicket,
            CurrentActor actor,
            RequestContent content,
            Answers answers) {
        this.kind = kind;
        this.moveTicket = moveTicket;
        this.actor = actor;
        this.content = content;
        this.answers = answers;
    }

    @POST
    @Path("/acknowledge")
    @Operation(
            operationId = "acknowledge{Kind}",
            summary = "Acknowledge with your own number",
            description =
                    "The partner that was asked to act gives its own ticket number; until then its messages are refused.")
    @Extension(name = "x-cross-reference", value = "acknowledges")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response acknowledge(
            @PathParam("number") String number,
            @BeanParam AcknowledgeHeaders headers,
            AcknowledgeRequest request) {
        return move(number, TicketAction.ACKNOWLEDGE, request, headers.message());
    }

    @POST
    @Path("/assign")
    @Operation(
            operationId = "assign{Kind}",
            summary = "Assign",
            description =
                    "To an organisation or one of its support groups. A partner that did not take part yet is asked for its own number.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response assign(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            AssignRequest request) {
        return move(number, TicketAction.ASSIGN, request, headers.message());
    }

    @POST
    @Path("/start")
    @Operation(
            operationId = "start{Kind}",
            summary = "Take up",
            description = "The assignee starts to work on it; the opener is told.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response start(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            StartRequest request) {
        return move(number, TicketAction.START, request, headers.message());
    }

    @POST
    @Path("/wait")
    @Operation(
            operationId = "wait{Kind}",
            summary = "Wait",
            description = "Work cannot go on until someone gives word.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response await(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            WaitRequest request) {
        return move(number, TicketAction.WAIT, request, headers.message());
    }

    @POST
    @Path("/resume")
    @Operation(operationId = "resume{Kind}", summary = "Resume", description = "Work goes on.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response resume(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ResumeRequest request) {
        return move(number, TicketAction.RESUME, request, headers.message());
    }

    @POST
    @Path("/resolve")
    @Operation(
            operationId = "resolve{Kind}",
            summary = "Resolve",
            description =
                    "The assignee says what was done. Not while a party's own number is awaited.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response resolve(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ResolveRequest request) {
        return move(number, TicketAction.RESOLVE, request, headers.message());
    }

    @POST
    @Path("/accept")
    @Operation(
            operationId = "accept{Kind}",
            summary = "Accept the resolution",
            description =
                    "The opener accepts; the {kind} is closed and the other side gets the closure notice with both numbers. The hub's desk may record an acceptance given by another channel.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response accept(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            AcceptRequest request) {
        return move(number, TicketAction.ACCEPT, request, headers.message());
    }

    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopen{Kind}",
            summary = "Reopen",
            description =
                    "The opener says that the fault is back, within the agreed days of the notice. The hub's desk may record it for the opener.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response reopen(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ReopenRequest request) {
        return move(number, TicketAction.REOPEN, request, headers.message());
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "close{Kind}",
            summary = "Close",
            description =
                    "The hub's desk closes on an acceptance given by another channel, or after as many attempts to reach the opener without an answer as the agreement says.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response close(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            CloseRequest request) {
        return move(number, TicketAction.CLOSE, request, headers.message());
    }

    @POST
    @Path("/record-contact-attempt")
    @Operation(
            operationId = "recordContactAttempt{Kind}",
            summary = "Record an attempt to reach the opener",
            description =
                    "The hub's desk tried to tell the opener of the resolution: when, how, to whom. After as many attempts without an answer as the agreement says, it may be closed.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response recordContactAttempt(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RecordContactAttemptRequest request) {
        return move(number, TicketAction.RECORD_CONTACT_ATTEMPT, request, headers.message());
    }

    @POST
    @Path("/declare-unresolvable")
    @Operation(
            operationId = "declareUnresolvable{Kind}",
            summary = "Declare unresolvable",
            description =
                    "The hub's desk closes it, since no reasonable solution exists, and says how the effects were lessened with vendors. The opener may reopen it like a resolved one.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response declareUnresolvable(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            DeclareUnresolvableRequest request) {
        return move(number, TicketAction.DECLARE_UNRESOLVABLE, request, headers.message());
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancel{Kind}",
            summary = "Cancel",
            description = "A ticket that needs no work ends.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response cancel(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            CancelRequest request) {
        return move(number, TicketAction.CANCEL, request, headers.message());
    }

    @POST
    @Path("/mark-duplicate")
    @Operation(
            operationId = "markDuplicate{Kind}",
            summary = "Mark as duplicate",
            description =
                    "Ends it in favour of another ticket that all its parties can see; its numbers go on resolving.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response markDuplicate(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            MarkDuplicateRequest request) {
        return move(number, TicketAction.MARK_DUPLICATE, request, headers.message());
    }

    @POST
    @Path("/transfer")
    @Operation(
            operationId = "transfer{Kind}",
            summary = "Transfer to another kind",
            description =
                    "Ends it; the matter goes on as another kind of ticket. Between incident and service request a new ticket is opened at once, with the same parties under their same numbers; a privacy matter goes on with the privacy office. The numbers of this ticket go on resolving.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response transfer(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            TransferRequest request) {
        return move(number, TicketAction.TRANSFER, request, headers.message());
    }

    @POST
    @Path("/change-priority")
    @Operation(
            operationId = "changePriority{Kind}",
            summary = "Change the priority that counts",
            description = "The hub's view, or the second level's.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response changePriority(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ChangePriorityRequest request) {
        return move(number, TicketAction.CHANGE_PRIORITY, request, headers.message());
    }

    @POST
    @Path("/report-priority")
    @Operation(
            operationId = "reportPriority{Kind}",
            summary = "Change the reported priority",
            description = "The opener's view.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response reportPriority(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ReportPriorityRequest request) {
        return move(number, TicketAction.REPORT_PRIORITY, request, headers.message());
    }

    @POST
    @Path("/withdraw-party")
    @Operation(
            operationId = "withdrawParty{Kind}",
            summary = "Withdraw a party",
            description = "A party is no longer asked to act; its number is no longer awaited.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response withdrawParty(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            WithdrawPartyRequest request) {
        return move(number, TicketAction.WITHDRAW_PARTY, request, headers.message());
    }

    @POST
    @Path("/waive-number")
    @Operation(
            operationId = "waiveNumber{Kind}",
            summary = "Waive a number",
            description = "The hub does without a party's number, with a reason.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response waiveNumber(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            WaiveNumberRequest request) {
        return move(number, TicketAction.WAIVE_NUMBER, request, headers.message());
    }

    @POST
    @Path("/correct-partner-number")
    @Operation(
            operationId = "correctPartnerNumber{Kind}",
            summary = "Correct a partner number",
            description =
                    "Quote the wrong number and give the right one; the wrong one goes on resolving as superseded.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response correctPartnerNumber(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            CorrectPartnerNumberRequest request) {
        return move(number, TicketAction.CORRECT_PARTNER_NUMBER, request, headers.message());
    }

    @POST
    @Path("/redact")
    @Operation(
            operationId = "redact{Kind}",
            summary = "Take a text or a file away",
            description =
                    "For good, in every state: its place shows `[…]`, and who took it away, when and why. The hub takes away what it reads, every organisation what it said itself. What repeats the text goes with it, also in the ticket as which a transferred matter goes on. Those who could read it are told.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after it",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response redact(
            @PathParam("number") String number,
            @BeanParam RedactHeaders headers,
            RedactRequest request) {
        return move(number, TicketAction.REDACT, request, headers.message());
    }

    @POST
    @Path("/escalate")
    @Operation(
            operationId = "escalate{Kind}",
            summary = "Escalate",
            description =
                    "Where support fails, a target seems at risk, or a decision, a deployment, the service or the handling is of concern. It reaches the hub's desk, which passes it on to a lead of the service.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response escalate(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            EscalateRequest request) {
        return move(number, TicketAction.ESCALATE, request, headers.message());
    }

    @POST
    @Path("/pass-on-escalation")
    @Operation(
            operationId = "passOn{Kind}Escalation",
            summary = "Pass an escalation on",
            description =
                    "To a lead of the service, who takes steps for the partner. The parties are told.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response passOnEscalation(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            PassOnEscalationRequest request) {
        return move(number, TicketAction.PASS_ON_ESCALATION, request, headers.message());
    }

    @POST
    @Path("/record-disclosure")
    @Operation(
            operationId = "record{Kind}Disclosure",
            summary = "Record a disclosure",
            description =
                    "By which approved channel personal information was passed on, where the matter could not be settled otherwise, and when; never anything of it.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response recordDisclosure(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RecordDisclosureRequest request) {
        return move(number, TicketAction.RECORD_DISCLOSURE, request, headers.message());
    }

    /// A move that a kind has of its own goes the same way.
    Response move(String number, TicketAction action, MoveRequest request, MessageHeaders headers) {
        return answers.moved(
                moveTicket.execute(
                        actor.get(),
                        KindPath.number(kind, number),
                        action,
                        RequestContent.required(request),
                        content,
                        headers));
    }
}
