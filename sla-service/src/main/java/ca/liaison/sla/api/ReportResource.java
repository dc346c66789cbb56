package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.language.AnswerLanguage;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.report.CountingPlaces;
import ca.liaison.sla.report.ReadReports;
import ca.liaison.sla.report.ReadReports.AsCounted;
import ca.liaison.sla.report.ReadReports.AsKept;
import ca.liaison.sla.report.ReadReports.Shown;
import ca.liaison.sla.report.ReportFile;
import ca.liaison.sla.report.ServiceLevelReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How well months went (SLA-31, SLA-33).
@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Service level reports", description = "How well a month went.")
class ReportResource {
    static final String PATH = "/v1/reports/service-levels/{month}";

    private final ReadReports reports;
    private final CountingPlaces places;
    private final CurrentActor actor;
    private final AnswerLanguage language;
    private final Screening screening;

    ReportResource(
            ReadReports reports,
            CountingPlaces places,
            CurrentActor actor,
            AnswerLanguage language,
            Screening screening) {
        this.reports = reports;
        this.places = places;
        this.actor = actor;
        this.language = language;
        this.screening = screening;
    }

    @GET
    @Operation(
            operationId = "getServiceLevelReport",
            summary = "Show how well a month went",
            description =
                    """
                    How often what was agreed was kept (Guide, table 4), how long things took, and how available services were. The hub sees all organisations, together or each; a partner sees its own. The figures of calls are those of all organisations together.

                    A month that is not over is counted until now. It is closed at the end of the fifth business day after it, and its report kept as it is then; what becomes known later does not change it.

                    Where the documents are silent, the hub decided: a ticket belongs to the month in which it was resolved, or fulfilled, and not reopened; an e-mail is dealt with when its incident was opened and acknowledged, by the wall clock.\
                    """)
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "20", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ServiceLevelReport.class)))
    public Response one(
            @PathParam("month")
                    @Parameter(
                            description = "The month in Toronto; none that is to come",
                            example = "2026-06")
                    String month,
            @Parameter(
                            description =
                                    "Code of the organisation. Where it is left out, the caller's own; for the hub, all together",
                            example = "nord")
                    @RestQuery
                    @Nullable String organisation,
            @Parameter(
                            description = "Code of the service; all together where it is left out",
                            example = "OLIS")
                    @RestQuery
                    @Nullable String service,
            @Context UriInfo request) {
        Object content =
                switch (shown(month, request)) {
                    case AsKept(ObjectNode report) -> report;
                    case AsCounted(ServiceLevelReport report) -> report;
                };
        return Response.ok(content).build();
    }

    private Shown shown(String month, UriInfo request) {
        Asked asked = asked(request);
        YearMonth wanted = PathValue.month(month);
        Actor caller = actor.get();
        return places.in(() -> reports.of(wanted, asked.organisation(), asked.service(), caller));
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyServiceLevelReport",
            summary = "Count the report of a closed month again",
            description =
                    "From the facts that were known when the month was closed; whether it comes out as it was kept.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "20", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "Whether it is the same",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public VerificationView verification(
            @PathParam("month")
                    @Parameter(description = "A month that was closed", example = "2026-06")
                    String month,
            @Parameter(
                            description =
                                    "Code of the organisation. Where it is left out, the caller's own; for the hub, all together",
                            example = "nord")
                    @RestQuery
                    @Nullable String organisation,
            @Parameter(
                            description = "Code of the service; all together where it is left out",
                            example = "OLIS")
                    @RestQuery
                    @Nullable String service,
            @Context UriInfo request) {
        Asked asked = asked(request);
        YearMonth wanted = PathValue.month(month);
        Actor caller = actor.get();
        return VerificationView.of(
                month,
                asked.service(),
                places.in(() ->
                        reports.verify(wanted, asked.organisation(), asked.service(), caller)));
    }

    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getServiceLevelReportFile",
            summary = "Get how well a month went as a file",
            description =
                    "A workbook (XLSX) with the figures of the report, in the language of the answer: objectives and means, availability, tickets.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "20", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = ReportFile.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response file(
            @PathParam("month")
                    @Parameter(
                            description = "The month in Toronto; none that is to come",
                            example = "2026-06")
                    String month,
            @Parameter(
                            description =
                                    "Code of the organisation. Where it is left out, the caller's own; for the hub, all together",
                            example = "nord")
                    @RestQuery
                    @Nullable String organisation,
            @Parameter(
                            description = "Code of the service; all together where it is left out",
                            example = "OLIS")
                    @RestQuery
                    @Nullable String service,
            @Context UriInfo request,
            @Context RoutingContext routing) {
        ServiceLevelReport report = reports.read(shown(month, request));
        ReportFile file = ReportFile.of(report, language.of(routing));
        return Response.ok(file.content(), ReportFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(file.name()))
                .build();
    }

    private record Asked(@Nullable String organisation, @Nullable String service) {}

    private Asked asked(UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        Asked asked = new Asked(given.text("organisation"), given.text("service"));
        given.rejectFaults();
        return asked;
    }
}
