package ca.liaison.sla.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list, at which instant.
record PageQuery(
        @QueryParam("asOf")
                @Parameter(
                        description =
                                "The instant at which to look, RFC 3339; now where it is left out",
                        schema = @Schema(implementation = String.class, format = "date-time"),
                        example = "2026-11-22T12:00:00Z")
                @Nullable String asOf,
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
