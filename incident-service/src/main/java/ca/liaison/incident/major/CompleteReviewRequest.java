package ca.liaison.incident.major;

import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Reviews.Passage;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The report on a major incident. What partners are not to read stays in it and is blacked out in
/// their copies (Guide 2.4.2.1).
@Submitted
@Schema(name = "IncidentCompleteReviewRequest")
public record CompleteReviewRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "The report, in both languages") @NotNull @Valid
                @Nullable ReportText report,
        @Schema(
                        description = "The root cause, where it was found",
                        examples = "A certificate had run out unnoticed")
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String rootCause,
        @Schema(
                        description = "What is to be done better",
                        examples = "[\"Watch when certificates run out\"]")
                @Size(max = 50)
                @Nullable
                        List<
                                @NotBlank @Size(max = 2000) @PlainText(multiline = true) @Screened
                                String>
                        findings,
        @Schema(
                        description =
                                "Passages that partners are not to read, as they stand in the texts. Addresses and names of machines are found anyway",
                        examples = "[\"the second data centre\"]")
                @Size(max = 100)
                @Nullable List<@NotBlank @Size(max = 500) @PlainText @Screened String>
                        sensitivePassages,
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
    private static final String FINDING = "finding/";

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        List<String> marked = marked();
        for (int index = 0; index < marked.size(); index++) {
            String passage = marked.get(index);
            if (texts().values().stream()
                    .noneMatch(text -> SensitiveDetails.stands(passage, text))) {
                content.fault(Violation.of("/sensitivePassages/" + index, "not_in_texts"));
            }
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.completeReview(
                texts().keySet().stream().filter(name -> name.startsWith(FINDING)).toList(), move);
        List<Passage> passages = new ArrayList<>();
        texts().forEach((name, text) ->
                passages.add(new Passage(name, text, SensitiveDetails.in(text, marked()))));
        known.reviews().complete(ticket.id(), passages, move.at());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        ReportText words = Objects.requireNonNull(report);
        texts.put("fr", Objects.requireNonNull(words.fr()));
        texts.put("en", Objects.requireNonNull(words.en()));
        if (rootCause != null) {
            texts.put("root_cause", rootCause);
        }
        for (int index = 0; findings != null && index < findings.size(); index++) {
            texts.put((FINDING + "%02d").formatted(index), findings.get(index));
        }
        return texts;
    }

    private List<String> marked() {
        return sensitivePassages == null ? List.of() : sensitivePassages;
    }
}
