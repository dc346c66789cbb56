package ca.liaison.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/// What a backend answered.
///
/// @param headers those that may go on to the caller
public record Answer(int status, MultiMap headers, Buffer body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether the request had been carried out before.
    public boolean isReplay() {
        return "true".equals(headers.get("Idempotency-Replayed"));
    }

    /// Whether the content is of that media type, whatever its parameters.
    public boolean isOf(String mediaType) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, mediaType, 0, mediaType.length());
    }
}
