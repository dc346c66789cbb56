package ca.liaison.sla.api;

import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.clock.ReadClocks;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The clocks of a ticket, with all that they follow from.
@Path(ClocksResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Clocks", description = "How the time of tickets was counted, and why so.")
class ClocksResource {
    static final String PATH = "/v1/clocks";

    private final ReadClocks clocks;
    private final CurrentActor actor;
    private final Screening screening;

    ClocksResource(ReadClocks clocks, CurrentActor actor, Screening screening) {
        this.clocks = clocks;
        this.actor = actor;
        this.screening = screening;
    }

    @GET
    @Operation(
            operationId = "listClocks",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show how the clocks of a ticket were counted",
            description =
                    "Every clock of a ticket, counted anew from what happened to it: when it ran, paused or did not count, by which event and which rule, and by which versions of agreement and calendar. A ticket that was just opened may not be known here yet.")
    @APIResponse(
            responseCode = "200",
            description = "The clocks",
            content = @Content(schema = @Schema(implementation = CountedClocksView.class)))
    public CountedClocksView list(
            @Parameter(
                            description = "The eHealth ticket number",
                            required = true,
                            example = "INC0000042")
                    @RestQuery
                    @Nullable String ticket,
            @Context UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        given.require("ticket");
        String number = given.text("ticket");
        given.rejectFaults();
        return CountedClocksView.of(clocks.of(Objects.requireNonNull(number), actor.get()));
    }
}
