package ca.liaison.incident.api;

import ca.liaison.incident.handling.MoveTicket;
import ca.liaison.incident.major.FindNotices;
import ca.liaison.incident.major.SendNoticeRequest;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.resource.BothNumbers;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.resource.MoveHeaders;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/// The notices of one incident.
@Path("/v1/incidents/{number}/notices")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Major incidents and notices",
        description = "What those who are concerned or invited learn of an incident.")
class IncidentNoticeResource {
    private final MoveTicket moveTicket;
    private final FindNotices findNotices;
    private final CurrentActor actor;
    private final RequestContent content;
    private final Answers answers;

    IncidentNoticeResource(
            MoveTicket moveTicket,
            FindNotices findNotices,
            CurrentActor actor,
            RequestContent content,
            Answers answers) {
        this.moveTicket = moveTicket;
        this.findNotices = findNotices;
        this.actor = actor;
        this.content = content;
        this.answers = answers;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendIncidentNotice",
            summary = "Send a notice",
            description =
                    "Of an outage: to all organisations with an agreement on the service, or to the chosen ones. An update or a restoration goes to exactly those who were told of the outage and not yet of its end. Each notice is a version with one record an organisation, which also says who tells the end users.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The incident after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response sendNotice(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            SendNoticeRequest request) {
        return answers.moved(
                moveTicket.execute(
                        actor.get(),
                        KindPath.number(TicketKind.INCIDENT, number),
                        TicketAction.SEND_NOTICE,
                        RequestContent.required(request),
                        content,
                        headers.message()));
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getIncidentNotices",
            summary = "Read the notices of an incident",
            description =
                    "The oldest first, for all parties. The hub reads to whom each went, a partner whether it went to itself.")
    @Extension(name = "x-cross-reference", value = "none")
    public NoticeView.OfTicket get(@PathParam("number") String number) {
        FindNotices.OfTicket found =
                findNotices.of(actor.get(), KindPath.number(TicketKind.INCIDENT, number));
        BothNumbers numbers = BothNumbers.of(found.seen().known(), actor.get());
        return new NoticeView.OfTicket(
                numbers.number(),
                numbers.own(),
                numbers.others(),
                found.notices().stream().map(NoticeView::of).toList());
    }
}
