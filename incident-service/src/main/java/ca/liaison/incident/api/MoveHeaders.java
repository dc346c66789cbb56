package ca.liaison.incident.api;

import ca.liaison.kit.ticket.MessageHeaders;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The headers that a move takes.
class MoveHeaders {
    @Parameter(
            description = "The ETag of the ticket as you read it",
            required = true,
            example = "\"3\"")
    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Parameter(description = "Makes the request safe to repeat")
    @HeaderParam("Idempotency-Key")
    @Nullable String idempotencyKey;

    MessageHeaders message() {
        return new MessageHeaders(idempotencyKey, ifMatch);
    }
}
