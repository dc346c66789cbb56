package ca.liaison.gateway.log;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Carries W3C trace context from the caller to the services. Spans are begun here rather than by
/// the framework, which would put paths and query strings on them.
@Singleton
public class Tracing {
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<MultiMap> HEADERS = new Headers();

    private final Tracer tracer;

    Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    Span begin(MultiMap received) {
        return tracer.spanBuilder("unmatched")
                .setSpanKind(SpanKind.SERVER)
                .setParent(W3C.extract(Context.root(), received, HEADERS))
                .startSpan();
    }

    void end(Span span, int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /// Names the request as the parent of what a service does for it.
    public void propagate(Trail trail, MultiMap toService) {
        W3C.inject(
                Context.root().with(trail.span()),
                toService,
                (headers, name, value) -> {
                    if (headers != null) {
                        headers.set(name, value);
                    }
                });
    }

    private static final class Headers implements TextMapGetter<MultiMap> {
        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
