package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.contact.ConfirmContacts;
import ca.liaison.sla.contact.ConfirmContactsRequest;
import ca.liaison.sla.contact.ContactStatus;
import ca.liaison.sla.contact.ContactTable;
import ca.liaison.sla.contact.ReadContacts;
import ca.liaison.sla.contact.ReadContacts.Shown;
import ca.liaison.sla.contact.RecordContacts;
import ca.liaison.sla.contact.RecordContacts.Recorded;
import ca.liaison.sla.contact.RecordContactsRequest;
import ca.liaison.sla.contact.StaleAfter;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Whom to reach at each organisation.
@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Contacts", description = "Whom to reach at an organisation, for what and since when.")
class ContactResource {
    private final ReadContacts read;
    private final RecordContacts recordContacts;
    private final ConfirmContacts confirmContacts;
    private final Duration staleAfter;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;
    private final Clock clock;

    ContactResource(
            ReadContacts read,
            RecordContacts recordContacts,
            ConfirmContacts confirmContacts,
            StaleAfter staleAfter,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content,
            Clock clock) {
        this.read = read;
        this.recordContacts = recordContacts;
        this.confirmContacts = confirmContacts;
        this.staleAfter = staleAfter.duration();
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listContactTables",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the contact tables",
            description =
                    "How the contact table of each organisation stands, also where there is none, since notices would not reach it then; and how those stand that are for one service. The hub sees those of all, a partner its own and the hub's. Filters are joined by and.")
    @APIResponse(
            responseCode = "200",
            description = "One page of contact tables",
            content = @Content(schema = @Schema(implementation = ContactTableView.PageOf.class)))
    public Response list(
            @Parameter(description = "Only the tables of this organisation", example = "nord")
                    @RestQuery
                    @Nullable String organisation,
            @Parameter(description = "Only the tables that are for this service", example = "OLIS")
                    @RestQuery
                    @Nullable String service,
            @Parameter(description = "Only the tables that stand so", example = "missing")
                    @RestQuery
                    @Schema(implementation = ContactStatus.class)
                    @Nullable String status,
            @BeanParam PageParameters asked,
            @Context UriInfo request) {
        Actor caller = actor.get();
        QueryParameters query = new QueryParameters(request, screening);
        String ofOrganisation = query.text("organisation");
        String forService = query.text("service");
        ContactStatus standing = query.value("status", ContactStatus.class);
        int count = Cursors.limit(query);
        Cursor from = cursors.read(query, request, caller).orElse(null);
        query.rejectFaults();
        Instant at = from == null ? clock.instant() : from.at();
        String after = from == null ? "" : from.key();
        List<ContactTable> rows =
                read.all(caller, at).stream()
                        .filter(table ->
                                ofOrganisation == null
                                        || ofOrganisation.equals(table.id().organisation()))
                        .filter(table ->
                                forService == null || forService.equals(table.id().service()))
                        .filter(table ->
                                standing == null || standing == table.status(at, staleAfter))
                        .filter(table -> table.id().toString().compareTo(after) > 0)
                        .limit(count + 1L)
                        .toList();
        Page<ContactTable> page =
                Page.of(rows, count, table -> new Cursor(at, table.id().toString()));
        return cursors.answer(
                new ContactTableView.PageOf(
                        page.items().stream()
                                .map(table -> ContactTableItemView.of(table, at, staleAfter))
                                .toList()),
                page,
                request,
                caller);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getContactTable",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one contact table",
            description =
                    "The contacts as they held at `asOf`. To whom it is not shown, a table looks as if there were no such organisation.")
    @APIResponse(
            responseCode = "200",
            description = "The contact table",
            content = @Content(schema = @Schema(implementation = ContactTableView.class)))
    public ContactTableView one(
            @PathParam("id")
                    @Parameter(
                            description =
                                    "Code of the organisation, with that of a service behind a dot where the table is for one",
                            example = "hub")
                    String id,
            @BeanParam AsOfQuery asOf,
            @Context UriInfo request) {
        QueryParameters query = new QueryParameters(request, screening);
        Instant at = query.time("asOf");
        query.rejectFaults();
        return view(read.one(actor.get(), id, at));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listContactTableVersions",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the versions of a contact table",
            description = "All that were ever recorded; none is ever changed.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            schema =
                                    @Schema(implementation = ContactTableVersionView.ListOf.class)))
    public ContactTableVersionView.ListOf versions(
            @PathParam("id")
                    @Parameter(
                            description =
                                    "Code of the organisation, with that of a service behind a dot where the table is for one",
                            example = "hub")
                    String id) {
        return new ContactTableVersionView.ListOf(
                read.versions(actor.get(), id).stream().map(ContactTableVersionView::of).toList());
    }

    @POST
    @Path("/{id}/versions")
    @Operation(
            operationId = "recordContacts",
            extensions = {
                @Extension(name = "x-cross-reference", value = "none"),
                @Extension(name = "x-problems", value = "[\"forbidden\"]", parseValue = true)
            },
            summary = "Record a new version of a contact table",
            description =
                    "For the hub's service lead, to whom the desk passes on what the organisation asks (Guide 2.1.2, 2.7.2), and for who keeps the directory. The whole table is sent: what is left out is no contact any more. The same content for the same beginning is recorded once.")
    @APIResponse(
            responseCode = "200",
            description = "The version, which was recorded before",
            content = @Content(schema = @Schema(implementation = ContactTableVersionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The version",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Address of the version, relative to this server",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ContactTableVersionView.class)))
    public Response record(
            @PathParam("id")
                    @Parameter(
                            description =
                                    "Code of the organisation, with that of a service behind a dot where the table is for one",
                            example = "nord")
                    String id,
            RecordContactsRequest request) {
        Recorded recorded =
                recordContacts.execute(actor.get(), id, RequestContent.required(request), content);
        Response.ResponseBuilder answer =
                recorded.known()
                        ? Response.ok()
                        : Response.status(Response.Status.CREATED)
                                .header(HttpHeaders.LOCATION, address(recorded));
        return answer.entity(ContactTableVersionView.of(recorded.version())).build();
    }

    @POST
    @Path("/{id}/confirmations")
    @Operation(
            operationId = "confirmContacts",
            extensions = {
                @Extension(name = "x-cross-reference", value = "none"),
                @Extension(name = "x-problems", value = "[\"forbidden\"]", parseValue = true)
            },
            summary = "Confirm a contact table",
            description =
                    "That the version in force is still right, by the organisation's own desk or the hub's service lead: it is current again.")
    @APIResponse(
            responseCode = "200",
            description = "The table as it stands now",
            content = @Content(schema = @Schema(implementation = ContactTableView.class)))
    public ContactTableView confirm(
            @PathParam("id")
                    @Parameter(
                            description =
                                    "Code of the organisation, with that of a service behind a dot where the table is for one",
                            example = "nord")
                    String id,
            ConfirmContactsRequest request) {
        return view(
                confirmContacts.execute(
                        actor.get(), id, RequestContent.required(request), content));
    }

    private static String address(Recorded recorded) {
        return "/v1/contacts/%s?asOf=%s"
                .formatted(recorded.id(), recorded.version().facts().validFrom());
    }

    private ContactTableView view(Shown shown) {
        return ContactTableView.of(shown, staleAfter, StaleAfter.SOURCE);
    }
}
