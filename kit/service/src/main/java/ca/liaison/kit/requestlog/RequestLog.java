package ca.liaison.kit.requestlog;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/// Logs each request that was meant for an operation: which one, by whom, how it ended. Both ticket
/// numbers stand beside it from where the ticket was found; bodies, queries and paths never do.
class RequestLog {
    private static final Logger LOG = Logger.getLogger("ca.liaison.request");
    private static final String BEGAN = RequestLog.class.getName();

    private final CurrentActor actor;

    RequestLog(CurrentActor actor) {
        this.actor = actor;
    }

    @ServerRequestFilter
    public void begin(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @ServerResponseFilter
    public void end(
            ContainerRequestContext request,
            ContainerResponseContext response,
            SimpleResourceInfo operation) {
        if (!LOG.isInfoEnabled()
                || operation.getMethodName() == null
                || !(request.getProperty(BEGAN) instanceof Long began)) {
            return;
        }
        MDC.put("operation", operation.getMethodName());
        MDC.put("status", response.getStatus());
        MDC.put("milliseconds", (System.nanoTime() - began) / 1_000_000);
        actor.ifKnown().map(Actor::organisation).ifPresent(each -> MDC.put("organisation", each));
        LOG.info("request");
    }
}
