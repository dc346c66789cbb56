package ca.liaison.incident.api;

import ca.liaison.kit.ticket.MessageHeaders;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The headers that an acknowledgement takes: it needs no ETag, since it overwrites nothing.
class AcknowledgeHeaders {
    @Parameter(
            description =
                    "A new random key with each new request, the same one where you repeat it. Your number already makes the request safe to repeat")
    @HeaderParam("Idempotency-Key")
    @Nullable String idempotencyKey;

    MessageHeaders message() {
        return new MessageHeaders(idempotencyKey, null);
    }
}
