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

/// Everything below `/v1` that the gateway does not carry out itself, by whatever method: what it
/// means stands in the services' documents alone. The path of the class is that of the gateway's
/// own operations too, so that what they do not offer comes here as well.
@Path("/v1")
@Authenticated
@RunOnVirtualThread
class DoorResource {
    private static final String ANYTHING = "{anything:.*}";

    private final Door door;

    DoorResource(Door door) {
        this.door = door;
    }

    @GET
    @Path(ANYTHING)
    public Response get(@Context RoutingContext request) {
        return door.pass(request, null);
    }

    @HEAD
    @Path(ANYTHING)
    public Response head(@Context RoutingContext request) {
        return door.pass(request, null);
    }

    @OPTIONS
    @Path(ANYTHING)
    public Response options(@Context RoutingContext request) {
        return door.pass(request, null);
    }

    @POST
    @Path(ANYTHING)
    public Response post(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }

    @PUT
    @Path(ANYTHING)
    public Response put(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }

    @PATCH
    @Path(ANYTHING)
    public Response patch(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }

    @DELETE
    @Path(ANYTHING)
    public Response delete(@Context RoutingContext request, InputStream body) {
        return door.pass(request, body);
    }
}
