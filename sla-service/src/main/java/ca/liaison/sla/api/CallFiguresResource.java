package ca.liaison.sla.api;

import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.calls.CallDay;
import ca.liaison.sla.calls.FindCallFigures;
import ca.liaison.sla.calls.RecordCallFigures;
import ca.liaison.sla.calls.RecordCallFiguresRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What the hub's telephone system counted (SLA-32).
@Path("/v1/call-figures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service level reports", description = "How well a month went.")
class CallFiguresResource {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final RecordCallFigures record;
    private final FindCallFigures find;
    private final CurrentActor actor;
    private final RequestContent content;
    private final Cursors cursors;
    private final Screening screening;

    CallFiguresResource(
            RecordCallFigures record,
            FindCallFigures find,
            CurrentActor actor,
            RequestContent content,
            Cursors cursors,
            Screening screening) {
        this.record = record;
        this.find = find;
        this.actor = actor;
        this.content = content;
        this.cursors = cursors;
        this.screening = screening;
    }

    @PUT
    @Path("/{date}")
    @RolesAllowed({"hub-desk", "service-lead"})
    @Operation(
            operationId = "recordCallFigures",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Tell what the telephone system counted of a day",
            description =
                    "The same again changes nothing, nor does a repeat under the same `Idempotency-Key`. Other figures are a new version, which counts from then on; what was told before is kept, and the report of a closed month stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The day was not known before",
            content = @Content(schema = @Schema(implementation = CallFiguresView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The day was known; the version that counts",
            content = @Content(schema = @Schema(implementation = CallFiguresView.class)))
    public Response put(
            @PathParam("date")
                    @Parameter(
                            description = "The day in Toronto; none that is to come",
                            example = "2026-06-10")
                    String date,
            @Parameter(
                            description =
                                    "A new random key with each new statement, the same one where you repeat it: a repeat that comes late then does not undo a correction")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey,
            RecordCallFiguresRequest request) {
        RecordCallFigures.Recorded recorded =
                record.execute(
                        PathValue.date(date),
                        RequestContent.required(request),
                        content,
                        idempotencyKey,
                        actor.get());
        CallDay day = recorded.day();
        return RecordedAnswer.of(
                "/v1/call-figures/" + day.date(),
                CallFiguresView.of(day),
                recorded.written(),
                day.version());
    }

    @GET
    @RolesAllowed({"hub-desk", "service-lead", "auditor"})
    @Operation(
            operationId = "listCallFigures",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the call figures",
            description = "The latest version of each day that figures were told of.")
    @APIResponse(
            responseCode = "200",
            description = "One page of call figures",
            content = @Content(schema = @Schema(implementation = CallFiguresView.PageOf.class)))
    public Response list(
            @Parameter(
                            description =
                                    "The first day; the first that is known where it is left out",
                            example = "2026-06-01")
                    @RestQuery
                    @Schema(implementation = String.class, format = "date")
                    @Nullable String from,
            @Parameter(
                            description =
                                    "The last day; the last that is known where it is left out",
                            example = "2026-06-30")
                    @RestQuery
                    @Schema(implementation = String.class, format = "date")
                    @Nullable String to,
            @BeanParam PageParameters asked,
            @Context UriInfo request) {
        QueryParameters query = new QueryParameters(request, screening);
        int atMost = Cursors.limit(query);
        LocalDate first = Optional.ofNullable(query.date("from")).orElse(FIRST);
        LocalDate last = Optional.ofNullable(query.date("to")).orElse(LAST);
        if (last.isBefore(first)) {
            query.fault(Violation.of("?to", "before_from"));
        }
        Optional<Cursor> after = cursors.read(query, request, actor.get());
        query.rejectFaults();
        LocalDate begin = after.map(each -> LocalDate.parse(each.key()).plusDays(1)).orElse(first);
        List<CallDay> days = find.between(begin, last, atMost + 1, actor.get());
        Page<CallDay> page =
                Page.of(days, atMost, day -> new Cursor(day.recordedAt(), day.date().toString()));
        return cursors.answer(
                new CallFiguresView.PageOf(page.items().stream().map(CallFiguresView::of).toList()),
                page,
                request,
                actor.get());
    }

    @GET
    @Path("/{date}")
    @RolesAllowed({"hub-desk", "service-lead", "auditor"})
    @Operation(
            operationId = "getCallFigures",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show the call figures of a day",
            description = "The latest version.")
    @APIResponse(
            responseCode = "200",
            description = "The call figures",
            content = @Content(schema = @Schema(implementation = CallFiguresView.class)))
    public CallFiguresView one(
            @PathParam("date")
                    @Parameter(description = "The day in Toronto", example = "2026-06-10")
                    String date) {
        return find.of(PathValue.date(date), actor.get())
                .map(CallFiguresView::of)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }
}
