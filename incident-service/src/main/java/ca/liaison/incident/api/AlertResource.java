package ca.liaison.incident.api;

import ca.liaison.incident.alerts.AlertRequest;
import ca.liaison.incident.alerts.AlertsRequest;
import ca.liaison.incident.alerts.ReportAlerts;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.language.AnswerLanguage;
import ca.liaison.kit.language.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The one door for monitoring systems.
@Path("/v1/alerts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "What monitoring systems tell, without a person.")
class AlertResource {
    private final ReportAlerts reportAlerts;
    private final CurrentActor actor;
    private final RequestContent content;
    private final AnswerLanguage language;

    AlertResource(
            ReportAlerts reportAlerts,
            CurrentActor actor,
            RequestContent content,
            AnswerLanguage language) {
        this.reportAlerts = reportAlerts;
        this.actor = actor;
        this.content = content;
        this.language = language;
    }

    @POST
    @RolesAllowed({RoleName.MONITORING, RoleName.HUB_DESK})
    @Operation(
            operationId = "reportAlert",
            summary = "Tell of an alert",
            description =
                    "The first alert of a cause opens an incident of the hub: of a partner's system towards that partner, whose number is then awaited; of the hub's own, given to the group that its source names. Those that follow join it for as long as it is open, and are counted on it; after that, a new incident is opened, which names the ended one. A recovery is recorded on the open incident, once, and changes nothing else. To send an alert again raises the count and does nothing else.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = AlertOutcomeView.class)))
    public AlertOutcomeView one(AlertRequest request, @Context RoutingContext circumstances) {
        return AlertOutcomeView.of(
                reportAlerts.one(actor.get(), RequestContent.required(request), content),
                language.of(circumstances));
    }

    @POST
    @Path("/bulk")
    @RolesAllowed({RoleName.MONITORING, RoleName.HUB_DESK})
    @Operation(
            operationId = "reportAlerts",
            summary = "Tell of many alerts",
            description =
                    "As if each were sent by itself: one that is refused stands in nobody's way. What is told of one cause is counted at once. Where the answer is a refusal of the whole request or does not come, send all of them again.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "10", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = AlertOutcomeView.ListOf.class)))
    public AlertOutcomeView.ListOf many(
            AlertsRequest request, @Context RoutingContext circumstances) {
        Language chosen = language.of(circumstances);
        return new AlertOutcomeView.ListOf(
                reportAlerts.all(actor.get(), RequestContent.required(request), content).stream()
                        .map(outcome -> AlertOutcomeView.of(outcome, chosen))
                        .toList());
    }
}
