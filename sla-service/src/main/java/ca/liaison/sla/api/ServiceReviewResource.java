package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.report.CountingPlaces;
import ca.liaison.sla.review.Agenda;
import ca.liaison.sla.review.ReadReviews;
import ca.liaison.sla.review.ReviewState;
import ca.liaison.sla.review.ScheduleReview;
import ca.liaison.sla.review.ScheduleReviewRequest;
import ca.liaison.sla.review.ServiceReview;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Meetings at which the hub and an organisation look at how its services went (SLA-40).
@Path(ServiceReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
        name = "Service reviews",
        description =
                "Meetings at which the hub and an organisation look at how its services went.")
class ServiceReviewResource {
    static final String PATH = "/v1/service-reviews";

    private final ScheduleReview scheduling;
    private final ReadReviews reviews;
    private final ReviewAnswers answers;
    private final CountingPlaces places;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;

    ServiceReviewResource(
            ScheduleReview scheduling,
            ReadReviews reviews,
            ReviewAnswers answers,
            CountingPlaces places,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        this.scheduling = scheduling;
        this.reviews = reviews;
        this.answers = answers;
        this.places = places;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleServiceReview",
            summary = "Schedule a review meeting",
            description =
                    "For the hub's service lead, who leads it (Guide 5.2): with which organisation, when, and which months are looked at.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "201",
            description = "The meeting",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response schedule(
            ScheduleReviewRequest request,
            @Parameter(
                            description =
                                    "A new random key with each new request, the same one where you repeat it",
                            required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        return answers.scheduled(
                scheduling.execute(
                        actor.get(), RequestContent.required(request), content, idempotencyKey));
    }

    @GET
    @Operation(
            operationId = "listServiceReviews",
            summary = "List the review meetings",
            description =
                    "The last one that was scheduled first: the hub sees those with all organisations, a partner its own. Filters are joined by and.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page of review meetings",
            content =
                    @Content(schema = @Schema(implementation = ServiceReviewItemView.PageOf.class)))
    public Response list(
            @Parameter(description = "Only those with this organisation", example = "nord")
                    @RestQuery
                    @Nullable String organisation,
            @Parameter(description = "Only those that are so far", example = "scheduled")
                    @RestQuery
                    @Schema(implementation = ReviewState.class)
                    @Nullable String state,
            @BeanParam PageParameters asked,
            @Context UriInfo request) {
        Actor caller = actor.get();
        QueryParameters query = new QueryParameters(request, screening);
        String whose = query.text("organisation");
        ReviewState standing = query.value("state", ReviewState.class);
        int count = Cursors.limit(query);
        Cursor behind = cursors.read(query, request, caller).orElse(null);
        query.rejectFaults();
        Page<ServiceReview> page = reviews.page(whose, standing, behind, count, caller);
        return cursors.answer(
                new ServiceReviewItemView.PageOf(
                        page.items().stream().map(ServiceReviewItemView::of).toList()),
                page,
                request,
                caller);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getServiceReview",
            summary = "Show one review meeting",
            description =
                    "With its concerns, minutes and actions. To whom it is not shown, a meeting looks as if there were none.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content = @Content(schema = @Schema(implementation = ServiceReviewView.class)))
    public Response one(@PathParam("id") @Parameter(description = "Id of the meeting") String id) {
        return answers.found(reviews.one(id, actor.get()));
    }

    @GET
    @Path("/{id}/agenda")
    @Operation(
            operationId = "getServiceReviewAgenda",
            summary = "Show what a review meeting speaks of",
            description =
                    "Put together from the data each time until the meeting is held, and kept as it is then. What is not in it yet: planned maintenance and changes to come.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "20", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The agenda",
            content = @Content(schema = @Schema(implementation = Agenda.class)))
    public ObjectNode agenda(
            @PathParam("id") @Parameter(description = "Id of the meeting") String id) {
        Actor caller = actor.get();
        return places.in(() -> reviews.agenda(id, caller));
    }
}
