package ca.liaison.incident.api;

import ca.liaison.incident.major.SentNotice;
import ca.liaison.incident.ticket.NoticeKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A notice of an outage as one caller may see it.
@Schema(
        name = "OutageNotice",
        description = "A notice of an outage, of how it goes on, or of its end.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        @Schema(
                        description = "The eHealth number of the incident that it is about",
                        examples = "INC0000042")
                String number,
        @Schema(description = "Counts the notices of the incident, from 1") int version,
        NoticeKind kind,
        @Schema(description = "When it was sent") Instant at,
        @Schema(description = "What it tells") TextView text,
        @Schema(description = "When the service is expected back")
                @Nullable Instant expectedRestorationAt,
        @Schema(description = "To whom it went; a partner reads whether it went to itself")
                List<RecipientView> recipients) {

    @Schema(name = "OutageNoticeText", description = "The words of a notice in both languages.")
    record TextView(String fr, String en) {}

    @Schema(name = "OutageNoticeRecipient", description = "An organisation that a notice went to.")
    record RecipientView(
            @Schema(examples = "nord") String organisation,
            @Schema(
                            description =
                                    "Who tells its end users, as the agreement says\n\n- `hub`: the hub, directly\n- `organisation`: the organisation itself",
                            enumeration = {"hub", "organisation"})
                    String endUsersToldBy) {}

    /// One page; the header `Link` leads to the next.
    @Schema(name = "OutageNoticePage", description = "One page of notices.")
    record PageOf(List<NoticeView> items) {}

    /// All notices of an incident, oldest first.
    @Schema(name = "OutageNotices", description = "All notices of an incident.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfTicket(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Each partner's own number by its code; for the hub")
                    @Nullable Map<String, String> partnerTicketNumbers,
            List<NoticeView> items) {}

    static NoticeView of(SentNotice notice) {
        return new NoticeView(
                notice.number(),
                notice.version(),
                notice.kind(),
                notice.at(),
                new TextView(notice.french(), notice.english()),
                notice.expectedRestorationAt(),
                notice.recipients().stream()
                        .map(each -> new RecipientView(each.organisation(), each.endUsersToldBy()))
                        .toList());
    }
}
