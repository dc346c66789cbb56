package ca.liaison.incident.api;

import ca.liaison.incident.major.ReadReview;
import ca.liaison.incident.ticket.Reviews.Passage;
import ca.liaison.incident.ticket.Reviews.ReportRequest;
import ca.liaison.incident.ticket.Reviews.Review;
import ca.liaison.kit.resource.BothNumbers;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The review of a major incident as one caller may see it.
@Schema(
        name = "IncidentReview",
        description = "How a major incident is looked back at, and its report.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                @Nullable String partnerTicketNumber,
        @Schema(description = "Each partner's own number by its code; for the hub")
                @Nullable Map<String, String> partnerTicketNumbers,
        @Schema(description = "When the incident was resolved, from where the objectives count")
                Instant countedFrom,
        @Schema(description = "Business days until the review has its date, as agreed")
                @Nullable Integer scheduledWithin,
        @Schema(description = "Business days until the report is ready, as agreed")
                @Nullable Integer reportWithin,
        @Schema(description = "When the review takes place") @Nullable Instant at,
        @Schema(description = "When the report was ready") @Nullable Instant completedAt,
        @Schema(
                        description =
                                "The report; for the hub as it was written, for a party that was given it without sensitive details")
                @Nullable List<PassageView> report,
        @Schema(description = "Who asked for the report; a party reads its own request")
                List<RequestView> requests) {

    @Schema(name = "ReportPassage", description = "One text of a report.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassageView(
            @Schema(
                            description =
                                    "`fr` and `en`: the report itself; `root_cause`; `finding/00` and further ones",
                            examples = "en")
                    String name,
            @Schema(description = "Its words; in a party's copy, what is sensitive is blacked out")
                    String text,
            @Schema(description = "For the hub: what is blacked out in the copies of parties")
                    @Nullable List<RedactionView> redactions) {}

    @Schema(name = "ReportRedaction", description = "What parties do not read of a text.")
    record RedactionView(
            @Schema(description = "Where it begins, counted in characters from 0") int from,
            @Schema(description = "Where it ends; this character is read again") int to,
            @Schema(
                            description =
                                    "How it was found\n\n- `desk`: marked by the desk\n- `rule`: an address or a name of a machine, found by rule",
                            enumeration = {"desk", "rule"})
                    String foundBy,
            @Schema(
                            description = "Why\n\n- `sensitive_details`: it would help an attacker",
                            enumeration = "sensitive_details")
                    String reason) {}

    @Schema(name = "ReportRequest", description = "A party's request for the report.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestView(
            @Schema(examples = "nord") String organisation,
            @Schema(description = "When it was made") Instant requestedAt,
            @Schema(description = "What the report is needed for") @Nullable String reason,
            @Schema(
                            description =
                                    "How it stands\n\n- `requested`: nothing was decided yet\n- `given`: the party reads the report\n- `refused`: it does not",
                            enumeration = {"requested", "given", "refused"})
                    String state,
            @Schema(description = "When it was decided") @Nullable Instant decidedAt,
            @Schema(description = "Why it was refused") @Nullable String refusal) {}

    static ReviewView of(ReadReview.Read read, BothNumbers numbers, boolean hub) {
        Review review = read.review();
        return new ReviewView(
                numbers.number(),
                numbers.own(),
                numbers.others(),
                review.countedFrom(),
                review.scheduledWithin(),
                review.reportWithin(),
                review.heldAt(),
                review.completedAt(),
                read.report().isEmpty()
                        ? null
                        : read.report().stream().map(each -> passage(each, hub)).toList(),
                read.requests().stream().map(ReviewView::request).toList());
    }

    private static PassageView passage(Passage passage, boolean hub) {
        return new PassageView(
                passage.name(),
                passage.text(),
                hub
                        ? passage.redactions().stream()
                                .map(each ->
                                        new RedactionView(
                                                each.from(),
                                                each.to(),
                                                each.foundBy(),
                                                "sensitive_details"))
                                .toList()
                        : null);
    }

    private static RequestView request(ReportRequest request) {
        String decided = Boolean.TRUE.equals(request.given()) ? "given" : "refused";
        return new RequestView(
                request.organisation(),
                request.requestedAt(),
                request.reason(),
                request.pending() ? "requested" : decided,
                request.decidedAt(),
                request.refusal());
    }
}
