package ca.liaison.kit.update;

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

/// Something said on a ticket (Guide 2.5.3.2). Who may read it must be said too.
@Submitted
@Schema(name = "AddUpdateRequest")
public record AddUpdateRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description = "What is said",
                        examples = "The interface engine was restarted, no change.")
                @NotBlank
                @Size(max = 10000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String text,
        @Schema(description = "Who may read it; there is no default", examples = "shared") @NotNull
                @Nullable Visibility visibility,
        @Schema(
                        description =
                                "The one party that may read it; only, and always, with visibility `organisation`")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(
                        description =
                                "Whether it answers what the ticket waits for; then work resumes. Only with visibility `shared`")
                @Nullable Boolean answers,
        @Schema(description = "Label of the person at the desk")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
