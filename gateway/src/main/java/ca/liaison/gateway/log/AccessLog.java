package ca.liaison.gateway.log;

import ca.liaison.gateway.catalogue.Operation;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/// One line for each request: who asked for which operation, what came of it, and both numbers of
/// the ticket. Neither bodies nor query strings nor paths that lead nowhere, which may carry what
/// must not be written down.
@ApplicationScoped
class AccessLog {
    private static final Logger LOG = Logger.getLogger("ca.liaison.gateway.access");
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final String MANAGEMENT = "/q/";

    private final Tracing tracing;

    AccessLog(Tracing tracing) {
        this.tracing = tracing;
    }

    void follow(@Observes Filters filters) {
        filters.register(this::follow, BEFORE_ALL_OTHERS);
    }

    private void follow(RoutingContext request) {
        Trail trail = new Trail(tracing.begin(request.request().headers()), System.nanoTime());
        trail.follow(request);
        request.addEndHandler(ended -> tell(request, trail));
        request.next();
    }

    private void tell(RoutingContext request, Trail trail) {
        int status = request.response().getStatusCode();
        tracing.end(trail.span(), status);
        if (request.normalizedPath().startsWith(MANAGEMENT)) {
            return;
        }
        Operation operation = trail.operation();
        String asked = operation == null ? "unmatched" : operation.id();
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - trail.began());
        ExtLogRecord line =
                new ExtLogRecord(
                        Level.INFO,
                        asked + " " + status + " " + micros / 1000 + " ms",
                        AccessLog.class.getName());
        line.setLoggerName(LOG.getName());
        line.putMdc("method", request.request().method().name());
        line.putMdc("operation", asked);
        line.putMdc("status", Integer.toString(status));
        line.putMdc("durationMicros", Long.toString(micros));
        put(line, "organisation", trail.organisation());
        put(line, "ticketNumber", trail.number());
        put(line, "partnerTicketNumber", trail.partnerNumber());
        line.putMdc("traceId", trail.span().getSpanContext().getTraceId());
        LOG.log(line);
    }

    private static void put(ExtLogRecord line, String name, @Nullable String value) {
        if (value != null) {
            line.putMdc(name, value);
        }
    }
}
