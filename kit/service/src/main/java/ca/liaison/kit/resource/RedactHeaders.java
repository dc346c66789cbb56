package ca.liaison.kit.resource;

import ca.liaison.kit.ticket.MessageHeaders;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The headers that a redaction takes: it needs no ETag, since what is taken away was said before.
public class RedactHeaders {
    @Parameter(
            description =
                    "A new random key with each new request, the same one where you repeat it")
    @HeaderParam("Idempotency-Key")
    @Nullable String idempotencyKey;

    public MessageHeaders message() {
        return new MessageHeaders(idempotencyKey, null);
    }
}
