package ca.liaison.incident.api;

import ca.liaison.incident.handling.MoveTicket;
import ca.liaison.incident.handling.RecordEmergencyFixRequest;
import ca.liaison.incident.handling.RecordResponseStepRequest;
import ca.liaison.incident.major.CompleteReviewRequest;
import ca.liaison.incident.major.DeclareMajorRequest;
import ca.liaison.incident.major.GiveReportRequest;
import ca.liaison.incident.major.InviteRequest;
import ca.liaison.incident.major.NameCoordinatorRequest;
import ca.liaison.incident.major.OpenBridgeRequest;
import ca.liaison.incident.major.RefuseReportRequest;
import ca.liaison.incident.major.RequestReportRequest;
import ca.liaison.incident.major.ScheduleReviewRequest;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.resource.MoveHeaders;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The moves of an incident.
@Path("/v1/incidents/{number}")
@Authenticated
@Tag(
        name = "Incident moves",
        description =
                "What can be done with an incident. Who may do it in which state stands in `x-move` of each operation and, of one ticket, in its `allowedActions`.")
class IncidentMoveResource extends TicketMoves {
    IncidentMoveResource(
            MoveTicket moveTicket, CurrentActor actor, RequestContent content, Answers answers) {
        super(TicketKind.INCIDENT, moveTicket, actor, content, answers);
    }

    @POST
    @Path("/declare-major")
    @Operation(
            operationId = "declareMajorIncident",
            summary = "Declare a major incident",
            description =
                    "An open incident of priority P1 or P2 on an essential service gets a coordinator and, where there is one, a bridge; the parties are told. It ends as a major incident when it is resolved.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response declareMajor(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            DeclareMajorRequest request) {
        return move(number, TicketAction.DECLARE_MAJOR, request, headers.message());
    }

    @POST
    @Path("/name-coordinator")
    @Operation(
            operationId = "nameIncidentCoordinator",
            summary = "Name another coordinator",
            description = "Of a major incident; the parties are told.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response nameCoordinator(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            NameCoordinatorRequest request) {
        return move(number, TicketAction.NAME_COORDINATOR, request, headers.message());
    }

    @POST
    @Path("/open-bridge")
    @Operation(
            operationId = "openIncidentBridge",
            summary = "Open a conference bridge",
            description =
                    "For any open incident. The parties are told, and with a major incident the invited organisations too.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response openBridge(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            OpenBridgeRequest request) {
        return move(number, TicketAction.OPEN_BRIDGE, request, headers.message());
    }

    @POST
    @Path("/invite")
    @Operation(
            operationId = "inviteToIncident",
            summary = "Invite to the bridge",
            description =
                    "Organisations and vendors are asked to the bridge of a major incident. They become an audience, not parties: they read the bridge in `/v1/major-incidents`, and not the ticket.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response invite(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            InviteRequest request) {
        return move(number, TicketAction.INVITE, request, headers.message());
    }

    @POST
    @Path("/schedule-review")
    @Operation(
            operationId = "scheduleIncidentReview",
            summary = "Schedule the review",
            description =
                    "Says when a major incident that was resolved is looked back at; the parties are told. The last date counts.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response scheduleReview(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ScheduleReviewRequest request) {
        return move(number, TicketAction.SCHEDULE_REVIEW, request, headers.message());
    }

    @POST
    @Path("/complete-review")
    @Operation(
            operationId = "completeIncidentReview",
            summary = "Complete the review",
            description =
                    "The report on a major incident is ready. It is written once. Addresses and names of machines, and the passages that are marked, are blacked out in the copies of parties.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response completeReview(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            CompleteReviewRequest request) {
        return move(number, TicketAction.COMPLETE_REVIEW, request, headers.message());
    }

    @POST
    @Path("/request-report")
    @Operation(
            operationId = "requestIncidentReport",
            summary = "Ask for the report",
            description =
                    "A party asks for the report on a major incident; the hub gives it or refuses it with a reason.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response requestReport(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RequestReportRequest request) {
        return move(number, TicketAction.REQUEST_REPORT, request, headers.message());
    }

    @POST
    @Path("/give-report")
    @Operation(
            operationId = "giveIncidentReport",
            summary = "Give the report",
            description =
                    "A party that asked for the report may read its copy from now on, without sensitive details.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response giveReport(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            GiveReportRequest request) {
        return move(number, TicketAction.GIVE_REPORT, request, headers.message());
    }

    @POST
    @Path("/refuse-report")
    @Operation(
            operationId = "refuseIncidentReport",
            summary = "Refuse the report",
            description =
                    "A party that asked for the report does not get it, and is told why. It may ask again.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response refuseReport(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RefuseReportRequest request) {
        return move(number, TicketAction.REFUSE_REPORT, request, headers.message());
    }

    @POST
    @Path("/record-emergency-fix")
    @Operation(
            operationId = "recordEmergencyFixIncident",
            summary = "Record an emergency fix",
            description =
                    "A change was made at once for an incident of priority P1 or P2. The request for change is owed from the time at which it was made.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response recordEmergencyFix(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RecordEmergencyFixRequest request) {
        return move(number, TicketAction.RECORD_EMERGENCY_FIX, request, headers.message());
    }

    @POST
    @Path("/record-response-step")
    @Operation(
            operationId = "recordIncidentResponseStep",
            summary = "Record a step of the response",
            description =
                    "Of a security incident: it was contained, its cause was removed, or what it touched works as before. The parties are told.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response recordResponseStep(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RecordResponseStepRequest request) {
        return move(number, TicketAction.RECORD_RESPONSE_STEP, request, headers.message());
    }
}
