package ca.liaison.sla.api;

import ca.liaison.kit.json.RequestContent;
import ca.liaison.sla.businessclock.MoveBusinessClock;
import ca.liaison.sla.businessclock.MoveBusinessClockRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The clock of rules and timers, which the demonstration can move.
@Path("/v1/business-clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("hub-desk")
@RunOnVirtualThread
@Tag(name = "Demonstration", description = "What the demonstration offers and nobody else.")
class BusinessClockResource {
    private final MoveBusinessClock clock;
    private final RequestContent content;

    BusinessClockResource(MoveBusinessClock clock, RequestContent content) {
        this.clock = clock;
        this.content = content;
    }

    @GET
    @Operation(
            operationId = "getBusinessClock",
            summary = "Tell business time",
            description =
                    "The time by which rules and timers judge. Tokens, and how long keys are remembered, go by real time.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-demonstration", value = "true", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "Business time",
            content = @Content(schema = @Schema(implementation = BusinessClockView.class)))
    public BusinessClockView tell() {
        return BusinessClockView.of(clock.tell());
    }

    @POST
    @Operation(
            operationId = "moveBusinessClock",
            summary = "Move business time forward",
            description =
                    "So that what takes weeks can be played. When the answer comes, all services go by the new time; what"
                            + " became due is done at once. It never goes back; `./liaison up --fresh` begins anew.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-demonstration", value = "true", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "Business time after the move",
            content = @Content(schema = @Schema(implementation = BusinessClockView.class)))
    public BusinessClockView move(MoveBusinessClockRequest request) {
        return BusinessClockView.of(clock.execute(RequestContent.required(request), content));
    }
}
