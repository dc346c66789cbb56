package ca.liaison.incident.attachments;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.Happening;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.attachment.Attachment;
import ca.liaison.kit.attachment.AttachmentCheck;
import ca.liaison.kit.attachment.Attachments;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import ca.liaison.kit.update.Readership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Attaches a file to a ticket (INC-28).
@ApplicationScoped
public class AddAttachment {
    private final TicketAccess access;
    private final Attachments attachments;
    private final AttachmentCheck check;
    private final IdempotencyKeys keys;
    private final TicketPublisher publisher;
    private final HubSettings hub;
    private final Clock clock;

    AddAttachment(
            TicketAccess access,
            Attachments attachments,
            AttachmentCheck check,
            IdempotencyKeys keys,
            TicketPublisher publisher,
            HubSettings hub,
            Clock clock) {
        this.access = access;
        this.attachments = attachments;
        this.check = check;
        this.keys = keys;
        this.publisher = publisher;
        this.hub = hub;
        this.clock = clock;
    }

    /// @param replayed whether the same request had attached it before
    public record Added(Attachment attachment, Seen seen, boolean replayed) {}

    @Transactional
    public Added execute(
            Actor actor,
            String number,
            AddAttachmentRequest request,
            RequestContent content,
            MessageHeaders headers) {
        Seen seen = access.requireLocked(number, actor);
        Ticket ticket = seen.ticket();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Move move =
                new Move(
                        actor,
                        request.agent(),
                        null,
                        null,
                        now,
                        seen.references(),
                        hub.organisation());
        access.permit(TicketAction.ATTACH, ticket, move);
        Readership readership = new Readership(request.visibility(), request.organisation());
        readership.checkShape(actor, request.partnerTicketNumber(), content);
        checkFile(request, content);
        content.rejectFaults();
        IdempotencyKey.check(headers.idempotencyKey(), true);
        Content asked = new Content(ticket.number() + "/attach", content.tree());
        Optional<Effect> earlier = keys.find(actor, headers.idempotencyKey(), asked);
        if (earlier.isPresent()) {
            return new Added(attachments.find(earlier.get().text()).orElseThrow(), seen, true);
        }
        readership.checkAddressee(actor, seen.references(), hub.organisation(), content);
        content.rejectFaults();
        Participation.requirePair(
                ticket.number(), move.references(), actor, request.partnerTicketNumber());
        Attachment attachment = attach(ticket, request, move);
        publisher.publish(ticket, move, seen.references());
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(ticket.id(), attachment.id()));
        return new Added(attachment, seen, false);
    }

    private void checkFile(AddAttachmentRequest request, RequestContent content) {
        if (request.fileName() != null
                && request.mediaType() != null
                && request.content() != null) {
            check.faults(request.fileName(), request.mediaType(), request.content().bytes())
                    .forEach(content::fault);
        }
    }

    private Attachment attach(Ticket ticket, AddAttachmentRequest request, Move move) {
        Visibility visibility = Objects.requireNonNull(request.visibility());
        byte[] bytes = Objects.requireNonNull(request.content()).bytes();
        UUID id = UUID.randomUUID();
        long sequence =
                ticket.attach(
                        new Happening.Text(
                                TextId.ofAttachment(id, "file"),
                                visibility.code(),
                                request.organisation()),
                        move);
        Attachment attachment =
                new Attachment(
                        id,
                        ticket.id(),
                        sequence,
                        move.at(),
                        move.actor().organisation(),
                        move.actor().subject(),
                        move.actor().client(),
                        request.agent(),
                        visibility,
                        request.organisation(),
                        Objects.requireNonNull(request.fileName()),
                        Objects.requireNonNull(request.mediaType()),
                        bytes.length,
                        Attachments.sha256(bytes));
        attachments.add(attachment, bytes);
        return attachment;
    }
}
