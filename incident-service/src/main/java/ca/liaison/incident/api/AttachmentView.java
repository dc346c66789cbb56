package ca.liaison.incident.api;

import ca.liaison.kit.attachment.Attachment;
import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.resource.BothNumbers;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An attached file as one caller may see it, without its content.
@Schema(name = "TicketAttachment", description = "A file that a party attached.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
        UUID id,
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        @Schema(
                        description = "Your own number of the ticket; absent for the hub",
                        examples = "HDN-2026-00017")
                @Nullable String partnerTicketNumber,
        @Schema(description = "Each partner's own number by its code; for the hub")
                @Nullable Map<String, String> partnerTicketNumbers,
        @Schema(description = "The ticket's counter after it: moves, updates and files, from 1")
                long sequence,
        @Schema(description = "When it was attached") Instant at,
        @Schema(description = "Who attached it", examples = "nord") String organisation,
        @Schema(description = "The token's subject") String subject,
        @Schema(description = "The client that sent it") String client,
        @Schema(description = "Label of the person at the desk") @Nullable String agent,
        Visibility visibility,
        @Schema(description = "The one party that may read it, with visibility `organisation`")
                @Nullable String addressee,
        @Schema(
                        description = "Its name; `[…]` where it was taken away",
                        examples = "interface-engine.log")
                String fileName,
        @Schema(examples = "text/plain") String mediaType,
        @Schema(description = "Of the content, in bytes") int size,
        @Schema(description = "The content's checksum (SHA-256) in hexadecimal digits")
                String sha256,
        @Schema(description = "The names of its texts, by member, to take them away by")
                Map<String, String> textIds) {

    /// One page of attachments; the header `Link` leads to the next.
    @Schema(name = "TicketAttachmentPage", description = "One page of attached files.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Each partner's own number by its code; for the hub")
                    @Nullable Map<String, String> partnerTicketNumbers,
            List<AttachmentView> items,
            @Schema(description = "What was taken away of the files") List<Redaction> redactions) {}

    static AttachmentView of(Attachment attachment, BothNumbers numbers) {
        return new AttachmentView(
                attachment.id(),
                numbers.number(),
                numbers.own(),
                numbers.others(),
                attachment.sequence(),
                attachment.at(),
                attachment.organisation(),
                attachment.subject(),
                attachment.client(),
                attachment.agent(),
                attachment.visibility(),
                attachment.addressee(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                TextId.named(
                        List.of("file", "agent"),
                        member ->
                                member.equals("file") ? attachment.fileName() : attachment.agent(),
                        member -> TextId.ofAttachment(attachment.id(), member)));
    }
}
