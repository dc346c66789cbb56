package ca.liaison.incident.attachments;

import ca.liaison.kit.json.Base64Content;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.ticket.Visibility;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file that is attached to a ticket (INC-28). Who may read it must be said too.
@Submitted
@Schema(name = "AddAttachmentRequest")
public record AddAttachmentRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "The file's name without a folder; it ends as its media type wants it",
                        examples = "interface-engine.log")
                @NotBlank
                @Size(max = 120)
                @PlainText
                @Screened
                @Nullable String fileName,
        @Schema(
                        description =
                                "What the file is: `text/plain` (`.txt`, `.log`), `text/csv`, `application/json`, `image/png` or `image/jpeg`. Its content is held against it",
                        examples = "text/plain")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String mediaType,
        @Schema(
                        description =
                                "The file in base64 (RFC 4648), 2 MiB of it at most. Texts are in UTF-8 and are held to the same rules as all texts",
                        implementation = String.class,
                        format = "byte",
                        examples = "MDc6MTAgcXVldWUgZnVsbAo=")
                @NotNull
                @Nullable Base64Content content,
        @Schema(description = "Who may read it; there is no default", examples = "shared") @NotNull
                @Nullable Visibility visibility,
        @Schema(
                        description =
                                "The one party that may read it; only, and always, with visibility `organisation`")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "Label of the person at the desk")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
