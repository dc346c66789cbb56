package ca.liaison.sla.api;

import ca.liaison.kit.ticket.MessageHeaders;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The headers that a move of a review meeting takes.
class ReviewHeaders {
    @Parameter(
            description =
                    "The `ETag` of the meeting as you read it, quotes included. Where it was changed meanwhile, the move is refused (412), so that nobody overwrites what they have not seen",
            required = true,
            example = "\"1\"")
    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Parameter(
            description =
                    "A new random key with each new request; where you repeat a request, for instance since its answer was lost, the same key, so that it is not carried out twice")
    @HeaderParam("Idempotency-Key")
    @Nullable String idempotencyKey;

    MessageHeaders message() {
        return new MessageHeaders(idempotencyKey, ifMatch);
    }
}
