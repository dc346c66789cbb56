package ca.liaison.sla.api;

import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.availability.MeasureAvailability;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
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

/// How available services were, with all that it follows from.
@Path(AvailabilityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Availability", description = "How available services were, and why so.")
class AvailabilityResource {
    static final String PATH = "/v1/availability";

    private final MeasureAvailability availability;
    private final CurrentActor actor;
    private final Screening screening;

    AvailabilityResource(
            MeasureAvailability availability, CurrentActor actor, Screening screening) {
        this.availability = availability;
        this.actor = actor;
        this.screening = screening;
    }

    @GET
    @Operation(
            operationId = "measureAvailability",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Measure the availability of a service in a month",
            description =
                    """
                    (agreed time - outages) / agreed time × 100, counted anew from what happened to incidents, by the formula of the agreement that was in force last in the month for the caller. Only the time in which it was in force is measured. A month that is not over is counted until now.

                    Planned outages of changes do not count where they are planned maintenance: within a maintenance window, told as many business days beforehand as was agreed, or approved by the partner (OneMail 6.1). Those of a service that it rests on are its own.

                    Where the documents are silent, the hub decided: an outage runs as it was recorded, else from the first occurrence of an incident until it was resolved, and again from its reopening, behind a recorded end too; `guide` counts incidents that were ever P1 as long as they are P1, `whole_chain` those that are P1 or P2; what was cancelled, repeats another ticket or went on as another matter was no outage. A service is unavailable as long as it, or one that it rests on, is; what overlaps counts once.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The availability",
            content = @Content(schema = @Schema(implementation = AvailabilityView.class)))
    public AvailabilityView measure(
            @Parameter(
                            description =
                                    "Code of a service that an agreement with the caller holds for",
                            required = true,
                            example = "OLIS")
                    @RestQuery
                    @Nullable String service,
            @Parameter(
                            description = "The month in Toronto; none that is to come",
                            required = true,
                            example = "2026-06")
                    @RestQuery
                    @Schema(implementation = String.class, format = "year-month")
                    @Nullable String month,
            @Context UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        given.require("service", "month");
        String code = given.text("service");
        YearMonth asked = given.month("month");
        if (asked != null) {
            if (availability.isToCome(asked)) {
                given.fault(Violation.of("?month", "in_future"));
            }
            if (code != null && !availability.knows(code, asked)) {
                given.fault(Violation.of("?service", "unknown_service"));
            }
        }
        given.rejectFaults();
        return AvailabilityView.of(
                availability.of(
                        Objects.requireNonNull(code), Objects.requireNonNull(asked), actor.get()));
    }
}
