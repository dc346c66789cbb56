package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.sla.report.CountingPlaces;
import ca.liaison.sla.review.AgreeActionRequest;
import ca.liaison.sla.review.CancelActionRequest;
import ca.liaison.sla.review.CancelReviewRequest;
import ca.liaison.sla.review.CloseReviewRequest;
import ca.liaison.sla.review.CompleteActionRequest;
import ca.liaison.sla.review.HoldReviewRequest;
import ca.liaison.sla.review.MoveReview;
import ca.liaison.sla.review.MoveReview.Target;
import ca.liaison.sla.review.RaiseConcernRequest;
import ca.liaison.sla.review.RecordMinutesRequest;
import ca.liaison.sla.review.RescheduleReviewRequest;
import ca.liaison.sla.review.ReviewAction;
import ca.liaison.sla.review.ReviewMoveRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The moves of a review meeting: one path and one schema each. Who may make which move in which
/// state stands in the lifecycle's table.
@Path(ServiceReviewResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
        name = "Service reviews",
        description =
                "Meetings at which the hub and an organisation look at how its services went.")
class ServiceReviewMoveResource {
    private final MoveReview moving;
    private final ReviewAnswers answers;
    private final CountingPlaces places;
    private final CurrentActor actor;
    private final RequestContent content;

    ServiceReviewMoveResource(
            MoveReview moving,
            ReviewAnswers answers,
            CountingPlaces places,
            CurrentActor actor,
            RequestContent content) {
        this.moving = moving;
        this.answers = answers;
        this.places = places;
        this.actor = actor;
        this.content = content;
    }

    @POST
    @Path("/reschedule")
    @Operation(
            operationId = "rescheduleServiceReview",
            summary = "Reschedule a review meeting",
            description =
                    "For the hub's service lead: when, where and about which months instead. What is left out is so no longer.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response reschedule(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @BeanParam ReviewHeaders headers,
            RescheduleReviewRequest request) {
        return move(id, null, ReviewAction.RESCHEDULE, request, headers.message());
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelServiceReview",
            summary = "Cancel a review meeting",
            description = "For the hub's service lead, before it is held.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response cancel(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @BeanParam ReviewHeaders headers,
            CancelReviewRequest request) {
        return move(id, null, ReviewAction.CANCEL, request, headers.message());
    }

    @POST
    @Path("/hold")
    @Operation(
            operationId = "holdServiceReview",
            summary = "Hold a review meeting",
            description =
                    "For the hub's service lead, on the day for which it is scheduled or later: the agenda is kept as it is now.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "20", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response hold(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @BeanParam ReviewHeaders headers,
            HoldReviewRequest request) {
        return places.in(() -> move(id, null, ReviewAction.HOLD, request, headers.message()));
    }

    @POST
    @Path("/minutes")
    @Operation(
            operationId = "recordServiceReviewMinutes",
            summary = "Record the minutes of a review meeting",
            description =
                    "For the hub's service lead, until the meeting is closed: what was said and decided, in the place of what was recorded before.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response recordMinutes(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @BeanParam ReviewHeaders headers,
            RecordMinutesRequest request) {
        return move(id, null, ReviewAction.RECORD_MINUTES, request, headers.message());
    }

    @POST
    @Path("/actions")
    @Operation(
            operationId = "agreeServiceReviewAction",
            summary = "Agree on an action at a review meeting",
            description =
                    "For the hub's service lead, until the meeting is closed: what is to be done, by which role of which organisation, until when. While it is open, the agendas of later meetings show it.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response agreeAction(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @BeanParam ReviewHeaders headers,
            AgreeActionRequest request) {
        return move(id, null, ReviewAction.AGREE_ACTION, request, headers.message());
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeServiceReview",
            summary = "Close a review meeting",
            description =
                    "For the hub's service lead, once there are minutes: they stand, and no more actions are agreed.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response close(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @BeanParam ReviewHeaders headers,
            CloseReviewRequest request) {
        return move(id, null, ReviewAction.CLOSE, request, headers.message());
    }

    @POST
    @Path("/actions/{action}/complete")
    @Operation(
            operationId = "completeServiceReviewAction",
            summary = "Say that an action was done",
            description = "For the role that it was given to, and the hub's service lead.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response completeAction(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @PathParam("action")
                    @Parameter(description = "Which action of the meeting", example = "1")
                    String action,
            @BeanParam ReviewHeaders headers,
            CompleteActionRequest request) {
        return move(id, action, ReviewAction.COMPLETE_ACTION, request, headers.message());
    }

    @POST
    @Path("/actions/{action}/cancel")
    @Operation(
            operationId = "cancelServiceReviewAction",
            summary = "Say that an action need not be done",
            description = "For the hub's service lead.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response cancelAction(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @PathParam("action")
                    @Parameter(description = "Which action of the meeting", example = "1")
                    String action,
            @BeanParam ReviewHeaders headers,
            CancelActionRequest request) {
        return move(id, action, ReviewAction.CANCEL_ACTION, request, headers.message());
    }

    @POST
    @Path("/concerns")
    @Operation(
            operationId = "raiseServiceReviewConcern",
            summary = "Say what a review meeting is to speak of",
            description =
                    "For the organisation's desk and the hub's service lead, before the meeting is held.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting after the move",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response raiseConcern(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id,
            @Parameter(
                            description =
                                    "A new random key with each new request, the same one where you repeat it",
                            required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey,
            RaiseConcernRequest request) {
        return move(
                id,
                null,
                ReviewAction.RAISE_CONCERN,
                request,
                new MessageHeaders(idempotencyKey, null));
    }

    private Response move(
            String id,
            @Nullable String action,
            ReviewAction move,
            @Nullable ReviewMoveRequest request,
            MessageHeaders headers) {
        Actor caller = actor.get();
        return answers.moved(
                moving.execute(
                        caller,
                        new Target(id, action),
                        move,
                        RequestContent.required(request),
                        content,
                        headers));
    }
}
