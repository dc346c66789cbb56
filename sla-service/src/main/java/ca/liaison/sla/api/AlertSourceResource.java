package ca.liaison.sla.api;

import ca.liaison.events.directory.AlertSource;
import ca.liaison.sla.security.AlertSourceVisibility;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The monitoring systems whose alerts open tickets.
@Path("/v1/alert-sources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class AlertSourceResource {
    private final DirectoryReader directory;

    AlertSourceResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listAlertSources",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the alert sources",
            description =
                    "The monitoring systems whose alerts open tickets, as they were at `asOf`: the hub sees all of them, a partner its own.")
    @APIResponse(
            responseCode = "200",
            description = "One page of alert sources",
            content = @Content(schema = @Schema(implementation = AlertSourceView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                AlertSource.class,
                request,
                this::visible,
                (items, at) ->
                        new AlertSourceView.PageOf(
                                items.stream().map(AlertSourceView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getAlertSource",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one alert source",
            description = "The alert source as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The alert source",
            content = @Content(schema = @Schema(implementation = AlertSourceView.class)))
    public AlertSourceView one(
            @PathParam("code")
                    @Parameter(
                            description = "Code of the alert source",
                            example = "NORD-MONITORING")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return AlertSourceView.of(directory.one(AlertSource.class, code, request, this::visible));
    }

    private boolean visible(AlertSource item, Instant at) {
        return AlertSourceVisibility.visibleTo(directory.actor(), item);
    }
}
