package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Puts a number right that was registered wrongly (XRF-05).
@Submitted
@Schema(name = "ChangeCorrectPartnerNumberRequest")
public record CorrectPartnerNumberRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description = "Whose number. The hub must say it, partners leave it out",
                        examples = "nord")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "The right number", examples = "HDN-2026-00071")
                @NotNull
                @PartnerTicketNumber
                @Screened
                @Nullable String correctNumber,
        @Schema(description = "Why", examples = "Two digits were exchanged")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
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
    public @Nullable String stated() {
        return reason;
    }

    @Override
    public void check(Change change, Move move, Surroundings known, RequestContent content) {
        if (!move.actor().hub() && organisation != null) {
            content.fault(Violation.of("/organisation", "not_allowed"));
        } else if (move.actor().hub() && organisation == null) {
            content.fault(Violation.of("/organisation", "required"));
        } else if (move.references()
                .of(whose(move))
                .filter(reference -> reference.state() == Reference.State.CURRENT)
                .isEmpty()) {
            content.fault(Violation.of("/organisation", "not_a_party"));
        }
    }

    private String whose(Move move) {
        return organisation == null ? move.actor().organisation() : organisation;
    }

    @Override
    public void apply(Change change, Move move, Surroundings known) {
        change.correctPartnerNumber(whose(move), move);
        known.crossReferences()
                .correct(
                        change.id(),
                        TicketKind.CHANGE,
                        whose(move),
                        new PartnerNumber(Objects.requireNonNull(correctNumber)),
                        move.at())
                .ifPresent(holder -> {
                    throw known.numberTaken(holder, move.actor());
                });
    }
}
