package ca.liaison.gateway.door;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/// Everything below `/v1`, by whatever method: what it means stands in the services' documents
/// alone.
@Path("/v1/{anything:.*}")
@Authenticated
@RunOnVirtualThread
class DoorResource {
    private final Door door;

    DoorResource(Door door) {
        this.door = door;
    }

    @GET
    public Response get(@Context RoutingContext request) {
        return door.pass(request, null);
    }

    @HEAD
    public Response head(@Context RoutingContext request) {
        return door.pass(request, null);
    }

    @OPTIONS
    public Response options(@Context RoutingContext request) {
        return door.pass(request, null);
    }

    @POST
    public Response post(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }

    @PUT
    public Response put(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }

    @PATCH
    public Response patch(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }

    @DELETE
    public Response delete(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }
}
