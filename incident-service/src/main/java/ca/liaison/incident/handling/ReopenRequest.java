package ca.liaison.incident.handling;

import ca.liaison.incident.incident.Channel;
import ca.liaison.incident.incident.Incident;
import ca.liaison.incident.incident.Move;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The fault is back, or was never gone (INC-24).
@Submitted
@Schema(name = "IncidentReopenRequest")
public record ReopenRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Why", examples = "The fault came back after a restart")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(
                        description =
                                "How the opener told the hub, not `api`. The hub must say it of a partner's incident; partners, and the hub of its own incident, leave it out")
                @Nullable Channel channel,
        @Schema(description = "Said with the move, shared with all parties")
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String note,
        @Schema(description = "Label of the person at the desk")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements MoveRequest {

    @Override
    public void check(Incident incident, Move move, Surroundings known, RequestContent content) {
        OnBehalf.check(channel, incident, move, content);
    }

    @Override
    public void apply(Incident incident, Move move, Surroundings known) {
        incident.reopen(channel, move);
    }
}
