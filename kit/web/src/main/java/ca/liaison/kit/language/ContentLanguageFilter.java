package ca.liaison.kit.language;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says on every answer which language it is in, and keeps tickets out of caches.
class ContentLanguageFilter {
    private final AnswerLanguage language;

    ContentLanguageFilter(AnswerLanguage language) {
        this.language = language;
    }

    @ServerResponseFilter
    public void filter(ContainerResponseContext response, RoutingContext request) {
        if (!response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.of(request).tag());
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
