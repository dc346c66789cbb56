package ca.liaison.incident.api;

import ca.liaison.incident.major.ReadReview;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.resource.BothNumbers;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The review of a major incident.
@Path("/v1/incidents/{number}/review")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Major incidents and notices",
        description = "What those who are concerned or invited learn of an incident.")
class IncidentReviewResource {
    private final ReadReview readReview;
    private final CurrentActor actor;

    IncidentReviewResource(ReadReview readReview, CurrentActor actor) {
        this.readReview = readReview;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getIncidentReview",
            summary = "Read the review of a major incident",
            description =
                    "From its resolution on. The hub reads the report as it was written, a party its copy once it was given it.")
    @Extension(name = "x-cross-reference", value = "none")
    public ReviewView get(@PathParam("number") String number) {
        ReadReview.Read read =
                readReview.of(actor.get(), KindPath.number(TicketKind.INCIDENT, number));
        return ReviewView.of(
                read, BothNumbers.of(read.seen().known(), actor.get()), actor.get().hub());
    }
}
