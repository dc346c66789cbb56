package ca.liaison.gateway.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/// A `Content-Type` that names no media type would end a request as malformed before it is judged.
/// It is replaced by one that is not ours, so that it is judged where media types are.
@ApplicationScoped
class UnreadableMediaTypes {
    private static final int BEHIND_THE_ACCESS_LOG = 9_000;
    private static final String NOT_OURS = "application/octet-stream";

    void replace(@Observes Filters filters) {
        filters.register(UnreadableMediaTypes::replace, BEHIND_THE_ACCESS_LOG);
    }

    private static void replace(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isMediaType(type)) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, NOT_OURS);
        }
        context.next();
    }

    private static boolean isMediaType(String type) {
        try {
            return !MediaType.valueOf(type).getSubtype().isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
