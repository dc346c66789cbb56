package ca.liaison.incident.api;

import ca.liaison.incident.handling.AcceptRequest;
import ca.liaison.incident.handling.AcknowledgeRequest;
import ca.liaison.incident.handling.AssignRequest;
import ca.liaison.incident.handling.CancelRequest;
import ca.liaison.incident.handling.ChangePriorityRequest;
import ca.liaison.incident.handling.CloseRequest;
import ca.liaison.incident.handling.CorrectPartnerNumberRequest;
import ca.liaison.incident.handling.MarkDuplicateRequest;
import ca.liaison.incident.handling.MoveIncident;
import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.ReopenRequest;
import ca.liaison.incident.handling.ReportPriorityRequest;
import ca.liaison.incident.handling.ResolveRequest;
import ca.liaison.incident.handling.ResumeRequest;
import ca.liaison.incident.handling.StartRequest;
import ca.liaison.incident.handling.WaitRequest;
import ca.liaison.incident.handling.WaiveNumberRequest;
import ca.liaison.incident.handling.WithdrawPartyRequest;
import ca.liaison.incident.incident.IncidentAction;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.ticket.MessageHeaders;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The moves of an incident: one path and one schema each, never a change of the state as such. Who
/// may make which move in which state stands in the lifecycle's table.
@Path("/v1/incidents/{number}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "Incident moves",
        description =
                "What can be done with an incident. Who may do it in which state stands in `x-move` of each operation and, of one incident, in its `allowedActions`.")
class MoveResource {
    private final MoveIncident moveIncident;
    private final CurrentActor actor;
    private final RequestContent content;
    private final Answers answers;

    MoveResource(
            MoveIncident moveIncident,
            CurrentActor actor,
            RequestContent content,
            Answers answers) {
        this.moveIncident = moveIncident;
        this.actor = actor;
        this.content = content;
        this.answers = answers;
    }

    @POST
    @Path("/acknowledge")
    @Operation(
            operationId = "acknowledgeIncident",
            summary = "Acknowledge with your own number",
            description =
                    "The partner that was asked to act gives its own ticket number; until then its messages are refused.")
    @Extension(name = "x-cross-reference", value = "acknowledges")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response acknowledge(
            String number, @BeanParam AcknowledgeHeaders headers, AcknowledgeRequest request) {
        return move(number, IncidentAction.ACKNOWLEDGE, request, headers.message());
    }

    @POST
    @Path("/assign")
    @Operation(
            operationId = "assignIncident",
            summary = "Assign",
            description =
                    "To an organisation or one of its support groups. A partner that did not take part yet is asked for its own number.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response assign(String number, @BeanParam MoveHeaders headers, AssignRequest request) {
        return move(number, IncidentAction.ASSIGN, request, headers.message());
    }

    @POST
    @Path("/start")
    @Operation(
            operationId = "startIncident",
            summary = "Take up",
            description = "The assignee starts to work on it; the opener is told.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response start(String number, @BeanParam MoveHeaders headers, StartRequest request) {
        return move(number, IncidentAction.START, request, headers.message());
    }

    @POST
    @Path("/wait")
    @Operation(
            operationId = "waitIncident",
            summary = "Wait",
            description = "Work cannot go on until someone gives word.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response await(String number, @BeanParam MoveHeaders headers, WaitRequest request) {
        return move(number, IncidentAction.WAIT, request, headers.message());
    }

    @POST
    @Path("/resume")
    @Operation(operationId = "resumeIncident", summary = "Resume", description = "Work goes on.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response resume(String number, @BeanParam MoveHeaders headers, ResumeRequest request) {
        return move(number, IncidentAction.RESUME, request, headers.message());
    }

    @POST
    @Path("/resolve")
    @Operation(
            operationId = "resolveIncident",
            summary = "Resolve",
            description =
                    "The assignee says what was done. Not while a party's own number is awaited.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response resolve(String number, @BeanParam MoveHeaders headers, ResolveRequest request) {
        return move(number, IncidentAction.RESOLVE, request, headers.message());
    }

    @POST
    @Path("/accept")
    @Operation(
            operationId = "acceptIncident",
            summary = "Accept the resolution",
            description =
                    "The opener accepts; the incident is closed and the other side gets the closure notice with both numbers. The hub's desk may record an acceptance given by another channel.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response accept(String number, @BeanParam MoveHeaders headers, AcceptRequest request) {
        return move(number, IncidentAction.ACCEPT, request, headers.message());
    }

    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopenIncident",
            summary = "Reopen",
            description =
                    "The opener says that the fault is back, within the agreed days of the notice. The hub's desk may record it for the opener.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response reopen(String number, @BeanParam MoveHeaders headers, ReopenRequest request) {
        return move(number, IncidentAction.REOPEN, request, headers.message());
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeIncident",
            summary = "Close",
            description = "The hub's desk closes on an acceptance given by another channel.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response close(String number, @BeanParam MoveHeaders headers, CloseRequest request) {
        return move(number, IncidentAction.CLOSE, request, headers.message());
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelIncident",
            summary = "Cancel",
            description = "An incident that needs no work ends.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response cancel(String number, @BeanParam MoveHeaders headers, CancelRequest request) {
        return move(number, IncidentAction.CANCEL, request, headers.message());
    }

    @POST
    @Path("/mark-duplicate")
    @Operation(
            operationId = "markDuplicateIncident",
            summary = "Mark as duplicate",
            description =
                    "Ends it in favour of another ticket that all its parties can see; its numbers go on resolving.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response markDuplicate(
            String number, @BeanParam MoveHeaders headers, MarkDuplicateRequest request) {
        return move(number, IncidentAction.MARK_DUPLICATE, request, headers.message());
    }

    @POST
    @Path("/change-priority")
    @Operation(
            operationId = "changePriorityIncident",
            summary = "Change the priority that counts",
            description = "The hub's view, or the second level's.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response changePriority(
            String number, @BeanParam MoveHeaders headers, ChangePriorityRequest request) {
        return move(number, IncidentAction.CHANGE_PRIORITY, request, headers.message());
    }

    @POST
    @Path("/report-priority")
    @Operation(
            operationId = "reportPriorityIncident",
            summary = "Change the reported priority",
            description = "The opener's view.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response reportPriority(
            String number, @BeanParam MoveHeaders headers, ReportPriorityRequest request) {
        return move(number, IncidentAction.REPORT_PRIORITY, request, headers.message());
    }

    @POST
    @Path("/withdraw-party")
    @Operation(
            operationId = "withdrawPartyIncident",
            summary = "Withdraw a party",
            description = "A party is no longer asked to act; its number is no longer awaited.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response withdrawParty(
            String number, @BeanParam MoveHeaders headers, WithdrawPartyRequest request) {
        return move(number, IncidentAction.WITHDRAW_PARTY, request, headers.message());
    }

    @POST
    @Path("/waive-number")
    @Operation(
            operationId = "waiveNumberIncident",
            summary = "Waive a number",
            description = "The hub does without a party's number, with a reason.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response waiveNumber(
            String number, @BeanParam MoveHeaders headers, WaiveNumberRequest request) {
        return move(number, IncidentAction.WAIVE_NUMBER, request, headers.message());
    }

    @POST
    @Path("/correct-partner-number")
    @Operation(
            operationId = "correctPartnerNumberIncident",
            summary = "Correct a partner number",
            description =
                    "Quote the wrong number and give the right one; the wrong one goes on resolving as superseded.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response correctPartnerNumber(
            String number, @BeanParam MoveHeaders headers, CorrectPartnerNumberRequest request) {
        return move(number, IncidentAction.CORRECT_PARTNER_NUMBER, request, headers.message());
    }

    private Response move(
            String number, IncidentAction action, MoveRequest request, MessageHeaders headers) {
        return answers.moved(
                moveIncident.execute(
                        actor.get(),
                        number,
                        action,
                        RequestContent.required(request),
                        content,
                        headers));
    }
}
