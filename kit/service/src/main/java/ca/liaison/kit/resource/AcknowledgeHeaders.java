package ca.liaison.kit.resource;

import ca.liaison.kit.ticket.MessageHeaders;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The headers that an acknowledgement takes: it needs no ETag, since it overwrites nothing.
public class AcknowledgeHeaders {
    @Parameter(
            description =
                    "A new random key with each new request, the same one where you repeat it. Your number already makes the request safe to repeat")
    @HeaderParam("Idempotency-Key")
    @Nullable String idempotencyKey;

    public MessageHeaders message() {
        return new MessageHeaders(idempotencyKey, null);
    }
}
