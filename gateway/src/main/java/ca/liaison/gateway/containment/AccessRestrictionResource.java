package ca.liaison.gateway.containment;

import ca.liaison.gateway.door.AtTheDoor;
import ca.liaison.gateway.restriction.AccessRestriction;
import ca.liaison.gateway.restriction.AccessRestrictions;
import ca.liaison.gateway.restriction.AccessRestrictions.Place;
import ca.liaison.gateway.restriction.AccessRestrictions.Search;
import ca.liaison.gateway.restriction.RestrictionState;
import ca.liaison.gateway.restriction.RestrictionsInForce;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Restricting access, telling of it and ending it. Which media type is read is judged at the door,
/// so nothing is declared to be consumed: it would be refused before it is known who asks.
@Path("/v1")
@AtTheDoor
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Access restrictions",
        description =
                "Closing the exchange to an organisation at once, wholly or in part, and opening it again.")
class AccessRestrictionResource {
    private static final String RESTRICTIONS = "access-restrictions";

    private final RestrictAccess restrictAccess;
    private final LiftRestriction liftRestriction;
    private final RestrictionAccess access;
    private final AccessRestrictions restrictions;
    private final RestrictionsInForce inForce;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;

    AccessRestrictionResource(
            RestrictAccess restrictAccess,
            LiftRestriction liftRestriction,
            RestrictionAccess access,
            AccessRestrictions restrictions,
            RestrictionsInForce inForce,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        this.restrictAccess = restrictAccess;
        this.liftRestriction = liftRestriction;
        this.access = access;
        this.restrictions = restrictions;
        this.inForce = inForce;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @Path(RESTRICTIONS)
    @Operation(
            operationId = "restrictAccess",
            summary = "Restrict the access of an organisation",
            description =
                    "For the hub's security: closes the exchange to an organisation, wholly or in part (FAI 2.1). It holds at"
                            + " once here and on every copy of the gateway within a second, for tokens in use too. The organisation"
                            + " reads the record, the reason included; whatever else is closed to it answers `access_restricted`.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "201",
            description = "The record",
            content = @Content(schema = @Schema(implementation = AccessRestrictionView.class)))
    public Response restrict(
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MediaType.APPLICATION_JSON))
                    RestrictAccessRequest request,
            @Parameter(
                            description =
                                    "A new random key with each new restriction; the same one where you repeat it",
                            required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        Recorded recorded =
                restrictAccess.execute(
                        actor.get(), RequestContent.required(request), content, idempotencyKey);
        UUID id = recorded.restriction().closure().restriction();
        return answered(Response.created(URI.create("/v1/" + RESTRICTIONS + "/" + id)), recorded);
    }

    @GET
    @Path(RESTRICTIONS)
    @Operation(
            operationId = "listAccessRestrictions",
            summary = "List the restrictions of access",
            description =
                    "The latest first. The hub's security and desk and its auditor see all; a partner's desk and security those"
                            + " of their own organisation. Never closed by a restriction. Filters are joined by and.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(schema = @Schema(implementation = AccessRestrictionView.PageOf.class)))
    public Response list(
            @Parameter(description = "Code of the organisation") @RestQuery
                    @Nullable String organisation,
            @Parameter(description = "Whether they hold")
                    @RestQuery
                    @Schema(implementation = RestrictionState.class)
                    @Nullable String state,
            @Parameter(description = "How many items a page has at most")
                    @RestQuery
                    @Schema(
                            implementation = Integer.class,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50")
                    @Nullable String limit,
            @Parameter(
                            description =
                                    "Where a page begins, as `Link` of the page before gave it; it holds for your organisation and this filter")
                    @RestQuery
                    @Nullable String cursor,
            @Context UriInfo uri) {
        Actor caller = actor.get();
        String own = RestrictionAccess.readable(caller);
        QueryParameters query = new QueryParameters(uri, screening);
        String asked = query.text("organisation");
        RestrictionState inState = query.value("state", RestrictionState.class);
        Place before =
                cursors.read(query, uri, caller).map(AccessRestrictionResource::place).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<AccessRestriction> page =
                Page.of(
                        restrictions.find(new Search(own, asked, inState, before, count)),
                        count,
                        AccessRestrictionResource::cursor);
        Response.ResponseBuilder response =
                Response.ok(
                        new AccessRestrictionView.PageOf(
                                page.items().stream().map(each -> view(each, caller)).toList()));
        return page.next() == null
                ? response.build()
                : response.links(cursors.next(page.next(), uri, caller)).build();
    }

    @GET
    @Path(RESTRICTIONS + "/{id}")
    @Operation(
            operationId = "getAccessRestriction",
            summary = "Read a restriction of access",
            description = "What is closed, since when and why. Never closed by a restriction.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = AccessRestrictionView.class)))
    public AccessRestrictionView one(
            @PathParam("id") @Parameter(description = "Id of the restriction") String id) {
        Actor caller = actor.get();
        return view(access.find(caller, id), caller);
    }

    @POST
    @Path(RESTRICTIONS + "/{id}/lift")
    @Operation(
            operationId = "liftAccessRestriction",
            summary = "Lift a restriction of access",
            description =
                    "For the hub's security: ends it by a second record, told to the organisation too. What it closed is open"
                            + " within a second, unless another restriction closes it.")
    @Extension(name = "x-problems", value = "[\"restriction_lifted\"]", parseValue = true)
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The restriction with the record that ended it",
            content = @Content(schema = @Schema(implementation = AccessRestrictionView.class)))
    public Response lift(
            @PathParam("id") @Parameter(description = "Id of the restriction") String id,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MediaType.APPLICATION_JSON))
                    LiftRestrictionRequest request,
            @Parameter(
                            description =
                                    "A new random key with each new request; the same one where you repeat it",
                            required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        return answered(
                Response.ok(),
                liftRestriction.execute(
                        actor.get(),
                        id,
                        RequestContent.required(request),
                        content,
                        idempotencyKey));
    }

    /// This copy judges by what was recorded before it tells that it was.
    private Response answered(Response.ResponseBuilder response, Recorded recorded) {
        inForce.readAgain();
        response.entity(view(recorded.restriction(), actor.get()));
        return recorded.replayed()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }

    private static AccessRestrictionView view(AccessRestriction restriction, Actor caller) {
        return AccessRestrictionView.of(restriction, RestrictionAccess.readsAll(caller));
    }

    private static Cursor cursor(AccessRestriction restriction) {
        return new Cursor(
                restriction.closure().since(), restriction.closure().restriction().toString());
    }

    private static Place place(Cursor cursor) {
        return new Place(cursor.at(), UUID.fromString(cursor.key()));
    }
}
