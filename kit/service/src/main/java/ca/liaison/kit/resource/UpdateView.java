package ca.liaison.kit.resource;

import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketUpdate;
import ca.liaison.kit.ticket.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An update as one caller may see it.
@Schema(name = "TicketUpdate", description = "What a party said on a ticket.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UpdateView(
        UUID id,
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        @Schema(
                        description = "Your own number of the ticket; absent for the hub",
                        examples = "HDN-2026-00017")
                @Nullable String partnerTicketNumber,
        @Schema(description = "Each partner's own number by its code; for the hub")
                @Nullable Map<String, String> partnerTicketNumbers,
        @Schema(description = "The ticket's counter after it: moves and updates, from 1")
                long sequence,
        @Schema(description = "When it was said") Instant at,
        @Schema(description = "Who said it", examples = "nord") String organisation,
        @Schema(description = "The token's subject") String subject,
        @Schema(description = "The client that sent it") String client,
        @Schema(description = "Label of the person at the desk") @Nullable String agent,
        Visibility visibility,
        @Schema(description = "The one party that may read it, with visibility `organisation`")
                @Nullable String addressee,
        @Schema(description = "Whether it answers what the ticket waits for") boolean answers,
        @Schema(description = "What was said; `[…]` where it was taken away") String text,
        @Schema(description = "The names of its texts, by member, to take them away by")
                Map<String, String> textIds) {

    /// One page of updates; the header `Link` leads to the next.
    @Schema(name = "TicketUpdatePage", description = "One page of updates.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Each partner's own number by its code; for the hub")
                    @Nullable Map<String, String> partnerTicketNumbers,
            List<UpdateView> items,
            @Schema(description = "What was taken away of the updates")
                    List<Redaction> redactions) {}

    static UpdateView of(TicketUpdate update, BothNumbers numbers) {
        return new UpdateView(
                update.id(),
                numbers.number(),
                numbers.own(),
                numbers.others(),
                update.sequence(),
                update.at(),
                update.organisation(),
                update.subject(),
                update.client(),
                update.agent(),
                update.visibility(),
                update.addressee(),
                update.answers(),
                update.text(),
                TextId.named(
                        List.of("text", "agent"),
                        member -> member.equals("text") ? update.text() : update.agent(),
                        member -> TextId.ofUpdate(update.id(), member)));
    }
}
