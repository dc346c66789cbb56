package ca.liaison.gateway.door;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;

/// Judges what enters for the gateway's own operations before they see it.
@Provider
@AtTheDoor
class OwnOperations implements ContainerRequestFilter {
    private final Instance<Entrance> entrance;
    private final CurrentVertxRequest current;

    /// @param entrance asked for when it is needed, since filters are made before the configuration
    ///   of the running process can be read
    OwnOperations(Instance<Entrance> entrance, CurrentVertxRequest current) {
        this.entrance = entrance;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean bodiless = request.getMethod().equals(HttpMethod.GET);
        Entered entered =
                entrance.get()
                        .judge(current.getCurrent(), bodiless ? null : request.getEntityStream());
        // What passed is JSON, or nothing at all, which is read as JSON that says nothing.
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        request.setEntityStream(new ByteArrayInputStream(entered.message().content().getBytes()));
    }
}
