package ca.liaison.change.api;

import ca.liaison.change.change.ChangeAction;
import ca.liaison.change.handling.AcknowledgeRequest;
import ca.liaison.change.handling.CloseRequest;
import ca.liaison.change.handling.CorrectPartnerNumberRequest;
import ca.liaison.change.handling.DecideRequest;
import ca.liaison.change.handling.GiveApprovalRequest;
import ca.liaison.change.handling.InformRequest;
import ca.liaison.change.handling.MoveChange;
import ca.liaison.change.handling.MoveRequest;
import ca.liaison.change.handling.ProvideInformationRequest;
import ca.liaison.change.handling.RedactRequest;
import ca.liaison.change.handling.ReportDoneRequest;
import ca.liaison.change.handling.ReportOutcomeRequest;
import ca.liaison.change.handling.RequestApprovalRequest;
import ca.liaison.change.handling.RescheduleRequest;
import ca.liaison.change.handling.ResolveRequest;
import ca.liaison.change.handling.ResubmitRequest;
import ca.liaison.change.handling.ReviewImpactRequest;
import ca.liaison.change.handling.ReviewRequest;
import ca.liaison.change.handling.StartRequest;
import ca.liaison.change.handling.WithdrawRequest;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The moves of a change: one path and one schema each. Which of them its procedure asks for stands
/// in the table of procedures, who may make it in the lifecycle's.
@Path("/v1/changes/{number}")
@Tag(name = "Change moves", description = "What is done with a change, from its review to its end.")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class ChangeMoveResource {
    private final MoveChange moveChange;
    private final CurrentActor actor;
    private final RequestContent content;
    private final Answers answers;

    ChangeMoveResource(
            MoveChange moveChange, CurrentActor actor, RequestContent content, Answers answers) {
        this.moveChange = moveChange;
        this.actor = actor;
        this.content = content;
        this.answers = answers;
    }

    private Response move(
            String number, ChangeAction action, MoveRequest request, MessageHeaders headers) {
        return answers.moved(
                moveChange.execute(
                        actor.get(),
                        KindPath.number(TicketKind.CHANGE, number),
                        action,
                        RequestContent.required(request),
                        content,
                        headers));
    }

    @POST
    @Path("/acknowledge")
    @Operation(
            operationId = "acknowledgeChange",
            summary = "Give your own number of a change",
            description =
                    "By a partner that was informed of a change of the hub and follows it under a number of its own; until then it reads it only.")
    @Extension(name = "x-cross-reference", value = "acknowledges")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response acknowledge(
            @PathParam("number") String number,
            @BeanParam AcknowledgeHeaders headers,
            AcknowledgeRequest request) {
        return move(number, ChangeAction.ACKNOWLEDGE, request, headers.message());
    }

    @POST
    @Path("/redact")
    @Operation(
            operationId = "redactChange",
            summary = "Take a text of a change away",
            description =
                    "For good, in every state. The hub takes away what it reads, a partner what it said itself; `[…]` stands in its place, with who took it away and why.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response redact(
            @PathParam("number") String number,
            @BeanParam RedactHeaders headers,
            RedactRequest request) {
        return move(number, ChangeAction.REDACT, request, headers.message());
    }

    @POST
    @Path("/review")
    @Operation(
            operationId = "reviewChange",
            summary = "Review a change",
            description =
                    "The lead has reviewed it and gives the implementation plan, unless the one that was filed stays (Guide 4.6, 4.9). The lead time counts from here where this is later than its submission.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response review(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ReviewRequest request) {
        return move(number, ChangeAction.REVIEW, request, headers.message());
    }

    @POST
    @Path("/request-approval")
    @Operation(
            operationId = "requestApprovalOfChange",
            summary = "Ask the partner for its approval",
            description =
                    "The partner is told that it is to approve the change as it is written down (Guide 4.12.1.1, step 3).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response requestApproval(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RequestApprovalRequest request) {
        return move(number, ChangeAction.REQUEST_APPROVAL, request, headers.message());
    }

    @POST
    @Path("/give-approval")
    @Operation(
            operationId = "giveApprovalOfChange",
            summary = "Approve a change as written down",
            description = "By the partner whose change it is (Guide 4.12.1.1, step 3).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response giveApproval(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            GiveApprovalRequest request) {
        return move(number, ChangeAction.GIVE_APPROVAL, request, headers.message());
    }

    @POST
    @Path("/review-impact")
    @Operation(
            operationId = "reviewImpactOfChange",
            summary = "Record the joint review of impacts",
            description =
                    "The lead and the partner have gone through the impacts that the board is to judge (Guide 4.12.1.1, step 4).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response reviewImpact(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ReviewImpactRequest request) {
        return move(number, ChangeAction.REVIEW_IMPACT, request, headers.message());
    }

    @POST
    @Path("/inform")
    @Operation(
            operationId = "informOfChange",
            summary = "Inform the partners concerned",
            description =
                    "Of a change of the hub: what is going to be changed, before the cut-off or the approval (Guide 4.12.1.2, 4.12.2.2).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response inform(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            InformRequest request) {
        return move(number, ChangeAction.INFORM, request, headers.message());
    }

    @POST
    @Path("/decide")
    @Operation(
            operationId = "decideChange",
            summary = "Record the decision of a board",
            description =
                    "Not before the meeting that is to decide has begun, and by nobody about his own request. Approved is what may start when it is to, by every rule of time. A rejection tells its reason; what is deferred, or lacks information, is on the agenda of the next meeting.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response decide(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            DecideRequest request) {
        return move(number, ChangeAction.DECIDE, request, headers.message());
    }

    @POST
    @Path("/provide-information")
    @Operation(
            operationId = "provideInformationOfChange",
            summary = "Give what the board asked for",
            description = "It is on the agenda of the next meeting already.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response provideInformation(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ProvideInformationRequest request) {
        return move(number, ChangeAction.PROVIDE_INFORMATION, request, headers.message());
    }

    @POST
    @Path("/resubmit")
    @Operation(
            operationId = "resubmitChange",
            summary = "Submit a rejected change again",
            description = "For the first meeting whose cut-off is still to come.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response resubmit(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ResubmitRequest request) {
        return move(number, ChangeAction.RESUBMIT, request, headers.message());
    }

    @POST
    @Path("/reschedule")
    @Operation(
            operationId = "rescheduleChange",
            summary = "Give a change other times",
            description = "What a board approved for its time is decided about again.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response reschedule(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            RescheduleRequest request) {
        return move(number, ChangeAction.RESCHEDULE, request, headers.message());
    }

    @POST
    @Path("/start")
    @Operation(
            operationId = "startChange",
            summary = "Begin to make a change",
            description = "Not before the time that it is scheduled for; an emergency fix at once.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response start(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            StartRequest request) {
        return move(number, ChangeAction.START, request, headers.message());
    }

    @POST
    @Path("/report-outcome")
    @Operation(
            operationId = "reportOutcomeOfChange",
            summary = "Tell how a change ended",
            description = "Successful, backed out or failed; the partners are told (Guide 4.12).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response reportOutcome(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ReportOutcomeRequest request) {
        return move(number, ChangeAction.REPORT_OUTCOME, request, headers.message());
    }

    @POST
    @Path("/report-done")
    @Operation(
            operationId = "reportDoneOfChange",
            summary = "Tell that one made a change of one's own",
            description =
                    "By the partner that made it, which ends it (Guide 4.12.1.3, 4.12.2.3, 4.12.3.3).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response reportDone(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ReportDoneRequest request) {
        return move(number, ChangeAction.REPORT_DONE, request, headers.message());
    }

    @POST
    @Path("/resolve")
    @Operation(
            operationId = "resolveChange",
            summary = "Resolve a change",
            description = "Its outcome was told; nothing is left to do (Guide 4.12).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response resolve(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ResolveRequest request) {
        return move(number, ChangeAction.RESOLVE, request, headers.message());
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeChange",
            summary = "Close an emergency fix",
            description = "Of a partner, once its outcome was told (Guide 4.12.3.1, step 5).")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response close(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            CloseRequest request) {
        return move(number, ChangeAction.CLOSE, request, headers.message());
    }

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawChange",
            summary = "Withdraw a change",
            description = "It ends without being made.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response withdraw(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            WithdrawRequest request) {
        return move(number, ChangeAction.WITHDRAW, request, headers.message());
    }

    @POST
    @Path("/correct-partner-number")
    @Operation(
            operationId = "correctPartnerNumberOfChange",
            summary = "Correct a partner's number of a change",
            description = "The wrong one goes on resolving.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The change after the move",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response correctPartnerNumber(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            CorrectPartnerNumberRequest request) {
        return move(number, ChangeAction.CORRECT_PARTNER_NUMBER, request, headers.message());
    }
}
