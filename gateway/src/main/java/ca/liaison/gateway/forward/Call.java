package ca.liaison.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/// A request to a backend.
///
/// @param uri path and query, raw
/// @param body the very bytes of the message, null for none
public record Call(HttpMethod method, String uri, MultiMap headers, @Nullable Buffer body) {

    /// A question to a backend that changes nothing.
    public static Call get(String uri, MultiMap headers) {
        return new Call(HttpMethod.GET, uri, headers, null);
    }
}
