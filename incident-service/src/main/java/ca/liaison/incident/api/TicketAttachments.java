package ca.liaison.incident.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.incident.attachments.AddAttachment;
import ca.liaison.incident.attachments.AddAttachmentRequest;
import ca.liaison.incident.lookup.FindTickets;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.kit.attachment.Attachment;
import ca.liaison.kit.attachment.Attachments;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.resource.BothNumbers;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The files that the parties attach to a ticket, the same for each kind.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketAttachments {
    private final TicketKind kind;
    private final AddAttachment addAttachment;
    private final FindTickets findTickets;
    private final Attachments attachments;
    private final Redactions redactions;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;

    TicketAttachments(
            TicketKind kind,
            AddAttachment addAttachment,
            FindTickets findTickets,
            Attachments attachments,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        this.kind = kind;
        this.addAttachment = addAttachment;
        this.findTickets = findTickets;
        this.attachments = attachments;
        this.redactions = redactions;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "add{Kind}Attachment",
            summary = "Attach a file",
            description =
                    "A log, a table or a screenshot, 2 MiB at most, in the body as base64. Who may read it must be said."
                            + " What is not of its media type is refused, as is a text that seems to hold personal health"
                            + " information.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @Extension(name = "x-greatest-size", value = "3145728", parseValue = true)
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "201",
            description = "What is known of the file",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response add(
            @PathParam("number") String number,
            AddAttachmentRequest request,
            @Parameter(
                            description =
                                    "A new random key with each new file; the same one where you repeat it",
                            required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        AddAttachment.Added added =
                addAttachment.execute(
                        actor.get(),
                        KindPath.number(kind, number),
                        RequestContent.required(request),
                        content,
                        new MessageHeaders(idempotencyKey, null));
        Response.ResponseBuilder response =
                Response.status(Response.Status.CREATED)
                        .entity(
                                AttachmentView.of(
                                        added.attachment(),
                                        BothNumbers.of(added.seen().known(), actor.get())));
        return added.replayed()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "list{Kind}Attachments",
            summary = "Read which files are attached",
            description = "Oldest first, those that your organisation may read.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = AttachmentView.Page.class)))
    public Response list(
            @PathParam("number") String number,
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
        Seen seen = findTickets.one(caller, KindPath.number(kind, number));
        QueryParameters query = new QueryParameters(uri, screening);
        Cursor after = cursors.read(query, uri, caller).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<Attachment> page =
                Page.of(
                        attachments.of(
                                seen.ticket().id(),
                                caller,
                                seen.references().withdrawnAt(caller.organisation()),
                                after,
                                count + 1),
                        count,
                        attachment ->
                                new Cursor(attachment.at(), String.valueOf(attachment.sequence())));
        BothNumbers numbers = BothNumbers.of(seen.known(), caller);
        return cursors.answer(
                new AttachmentView.Page(
                        numbers.number(),
                        numbers.own(),
                        numbers.others(),
                        page.items().stream()
                                .map(attachment -> AttachmentView.of(attachment, numbers))
                                .toList(),
                        redactions.of(
                                seen.ticket().id(),
                                caller,
                                seen.references().withdrawnAt(caller.organisation()),
                                TextId.ATTACHMENTS)),
                page,
                uri,
                caller);
    }

    @GET
    @Path("/{id}/content")
    @Authenticated
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "get{Kind}AttachmentContent",
            summary = "Read the content of a file",
            description =
                    "To be kept, not to be shown: the answer asks to be saved under the file's name.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response content(
            @PathParam("number") String number,
            @PathParam("id") @Parameter(description = "The `id` of the attachment") String id) {
        Actor caller = actor.get();
        Seen seen = findTickets.one(caller, KindPath.number(kind, number));
        return uuid(id).flatMap(uuid ->
                        attachments.find(
                                seen.ticket().id(),
                                uuid,
                                caller,
                                seen.references().withdrawnAt(caller.organisation())))
                .flatMap(attachment ->
                        attachments
                                .content(attachment)
                                .map(bytes ->
                                        Response.ok(bytes, attachment.mediaType())
                                                .header(
                                                        HttpHeaders.CONTENT_DISPOSITION,
                                                        disposition(attachment.fileName()))
                                                .build()))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    /// Both forms of the name (RFC 6266): letters beyond ASCII have none in the first.
    private static String disposition(String fileName) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        fileName.replaceAll("[^A-Za-z0-9 ._()-]", "_"),
                        URLEncoder.encode(fileName, UTF_8).replace("+", "%20").replace("*", "%2A"));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
