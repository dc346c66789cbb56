package ca.liaison.sla.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The instant at which to look at the directory.
record AsOfQuery(
        @QueryParam("asOf")
                @Parameter(
                        description =
                                "The instant at which to look, RFC 3339; now where it is left out",
                        schema = @Schema(implementation = String.class, format = "date-time"),
                        example = "2026-11-22T12:00:00Z")
                @Nullable String asOf) {}
