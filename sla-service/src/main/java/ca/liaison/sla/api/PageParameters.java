package ca.liaison.sla.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What every list that does not look at another instant may be asked.
record PageParameters(
        @QueryParam("limit")
                @Parameter(
                        description = "How many items a page has at most",
                        schema =
                                @Schema(
                                        implementation = Integer.class,
                                        minimum = "1",
                                        maximum = "200",
                                        defaultValue = "50"),
                        example = "50")
                @Nullable String limit,
        @QueryParam("cursor")
                @Parameter(
                        description = "Where a page begins, as a `Link` of the page before gave it")
                @Nullable String cursor) {}
