package ca.liaison.sla.api;

import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.sla.security.ConfigurationItemVisibility;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the services are made of, and who owns it.
@Path("/v1/configuration-items")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class ConfigurationItemResource {
    private final DirectoryReader directory;

    ConfigurationItemResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listConfigurationItems",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the configuration items",
            description =
                    "What the services are made of and who owns it, as it was at `asOf`: the hub sees all items, a partner its own, those lent to it and those of the services that it has an agreement for.")
    @APIResponse(
            responseCode = "200",
            description = "One page of configuration items",
            content =
                    @Content(schema = @Schema(implementation = ConfigurationItemView.PageOf.class)))
    public Response list(
            @BeanParam PageQuery query,
            @QueryParam("service")
                    @Parameter(description = "Only the items of this service", example = "ACCDR")
                    @Nullable String service,
            @QueryParam("owner")
                    @Parameter(
                            description = "Only the items of this organisation, or of `nobody`",
                            example = "nord")
                    @Nullable String owner,
            @Context UriInfo request) {
        return directory.page(
                ConfigurationItem.class,
                request,
                this::visible,
                Map.of(
                        "service",
                        (item, given) -> item.service().equals(given),
                        "owner",
                        (item, given) -> item.owner().equals(given)),
                (items, at) ->
                        new ConfigurationItemView.PageOf(items.stream().map(this::view).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getConfigurationItem",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one configuration item",
            description = "The configuration item as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The configuration item",
            content = @Content(schema = @Schema(implementation = ConfigurationItemView.class)))
    public ConfigurationItemView one(
            @PathParam("code")
                    @Parameter(
                            description = "Code of the configuration item",
                            example = "NORD-INTERFACE-ENGINE")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return view(directory.one(ConfigurationItem.class, code, request, this::visible));
    }

    private ConfigurationItemView view(ConfigurationItem item) {
        return ConfigurationItemView.of(
                item, ConfigurationItemVisibility.loanShownTo(directory.actor(), item));
    }

    private boolean visible(ConfigurationItem item, Instant at) {
        return ConfigurationItemVisibility.visibleTo(
                directory.actor(), item, directory.snapshot(), at);
    }
}
