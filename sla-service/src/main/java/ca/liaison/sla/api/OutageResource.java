package ca.liaison.sla.api;

import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.sla.outage.RecordOutage;
import ca.liaison.sla.outage.RecordOutage.Recorded;
import ca.liaison.sla.outage.RecordOutageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/// When services were out, as the hub found it.
@Path("/v1/outages/{ticket}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Availability", description = "How available services were, and why so.")
class OutageResource {
    private final RecordOutage outages;
    private final CurrentActor actor;
    private final RequestContent content;

    OutageResource(RecordOutage outages, CurrentActor actor, RequestContent content) {
        this.outages = outages;
        this.actor = actor;
        this.content = content;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordOutage",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Record an outage, or correct it",
            description =
                    "For the hub's desk and its service lead: when a service was out by an incident. Availability then goes by it in the place of the incident's first occurrence and its resolution; without an end, the incident says when it was over. An incident that is reopened behind the end is another outage. A correction is a new version, and what was told before stays; the same again changes nothing, nor does a repeat under the same `Idempotency-Key`.")
    @APIResponse(
            responseCode = "201",
            description = "What was recorded for the first time",
            content = @Content(schema = @Schema(implementation = OutageRecordView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was recorded",
            content = @Content(schema = @Schema(implementation = OutageRecordView.class)))
    public Response record(
            @PathParam("ticket")
                    @Parameter(description = "The eHealth ticket number", example = "INC0000042")
                    String ticket,
            @Parameter(
                            description =
                                    "A new random key with each new statement, the same one where you repeat it: a repeat that comes late then does not undo a correction")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey,
            RecordOutageRequest request) {
        Recorded recorded =
                outages.execute(
                        ticket,
                        RequestContent.required(request),
                        content,
                        idempotencyKey,
                        actor.get());
        OutageRecordView view = OutageRecordView.of(recorded.versions());
        return RecordedAnswer.of(
                "/v1/outages/" + view.number(), view, recorded.written(), view.version());
    }

    @GET
    @Operation(
            operationId = "getOutage",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show what was recorded of an outage",
            description = "When a service was out by an incident; to who may read the incident.")
    @APIResponse(
            responseCode = "200",
            description = "What was recorded",
            content = @Content(schema = @Schema(implementation = OutageRecordView.class)))
    public OutageRecordView read(
            @PathParam("ticket")
                    @Parameter(description = "The eHealth ticket number", example = "INC0000042")
                    String ticket) {
        return OutageRecordView.of(outages.read(ticket, actor.get()).versions());
    }
}
