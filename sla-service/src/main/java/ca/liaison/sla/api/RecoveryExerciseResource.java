package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.recovery.JudgedExercise;
import ca.liaison.sla.recovery.ReadExercises;
import ca.liaison.sla.recovery.RecordExercise;
import ca.liaison.sla.recovery.RecordExercise.Recorded;
import ca.liaison.sla.recovery.RecordExerciseRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What came of exercises of recovering services.
@Path(RecoveryExerciseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Recovery", description = "How soon services were there again when that was exercised.")
class RecoveryExerciseResource {
    static final String PATH = "/v1/recovery-exercises";

    private final RecordExercise recording;
    private final ReadExercises exercises;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;

    RecoveryExerciseResource(
            RecordExercise recording,
            ReadExercises exercises,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        this.recording = recording;
        this.exercises = exercises;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordRecoveryExercise",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Record a recovery exercise",
            description =
                    "For the hub's service lead: what came of an exercise of recovering a service. The same request again is answered with 200 and what it recorded; another one under the same number is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The exercise",
            content = @Content(schema = @Schema(implementation = RecoveryExerciseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The exercise, which was recorded before",
            content = @Content(schema = @Schema(implementation = RecoveryExerciseView.class)))
    public Response record(RecordExerciseRequest request) {
        Recorded recorded =
                recording.execute(RequestContent.required(request), content, actor.get());
        RecoveryExerciseView view = RecoveryExerciseView.of(recorded.exercise());
        return (recorded.created()
                        ? Response.created(URI.create(PATH + "/" + view.exerciseNumber()))
                        : Response.ok())
                .entity(view)
                .build();
    }

    @GET
    @Operation(
            operationId = "listRecoveryExercises",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the recovery exercises",
            description =
                    "The latest first: the hub sees those of all services, a partner those of the services that an agreement holds for.")
    @APIResponse(
            responseCode = "200",
            description = "One page of recovery exercises",
            content =
                    @Content(schema = @Schema(implementation = RecoveryExerciseView.PageOf.class)))
    public Response list(
            @Parameter(description = "Only those of this service", example = "OLIS") @RestQuery
                    @Nullable String service,
            @BeanParam PageParameters asked,
            @Context UriInfo request) {
        Actor caller = actor.get();
        QueryParameters query = new QueryParameters(request, screening);
        String code = query.text("service");
        int count = Cursors.limit(query);
        Cursor behind = cursors.read(query, request, caller).orElse(null);
        query.rejectFaults();
        Page<JudgedExercise> page = exercises.page(code, behind, count, caller);
        return cursors.answer(
                new RecoveryExerciseView.PageOf(
                        page.items().stream().map(RecoveryExerciseView::of).toList()),
                page,
                request,
                caller);
    }

    @GET
    @Path("/{exerciseNumber}")
    @Operation(
            operationId = "getRecoveryExercise",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one recovery exercise",
            description =
                    "The exercise, judged by what was agreed with the caller on the day on which it was held.")
    @APIResponse(
            responseCode = "200",
            description = "The exercise",
            content = @Content(schema = @Schema(implementation = RecoveryExerciseView.class)))
    public RecoveryExerciseView one(
            @PathParam("exerciseNumber")
                    @Parameter(description = "Number of the exercise", example = "DR-2026-01")
                    String exerciseNumber) {
        return RecoveryExerciseView.of(exercises.one(exerciseNumber, actor.get()));
    }
}
