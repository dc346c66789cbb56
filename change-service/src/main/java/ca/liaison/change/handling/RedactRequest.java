package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.redaction.NamedText;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.ticket.TextId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Takes a text or a file away for good (INC-29): the hub what it reads, an organisation what it
/// said itself.
@Submitted
@Schema(name = "ChangeRedactRequest")
public record RedactRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "Which text: as `textIds` names it, or `ticket/` and the member, as in `ticket/description`; a list and the plan are one text each",
                        examples = "ticket/description")
                @NotBlank
                @Size(max = 100)
                @PlainText
                @Screened
                @Nullable String textId,
        @Schema(description = "Why; shown in its place", examples = "It named a patient")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
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
    public @Nullable String note() {
        return null;
    }

    @Override
    public void check(Change change, Move move, Surroundings known, RequestContent content) {
        Optional<NamedText> text = text(change, move, known);
        if (text.isEmpty()) {
            content.fault(Violation.of("/textId", "unknown_text"));
        } else if (!mayTakeAway(text.get(), move.actor())) {
            throw Problem.of(ProblemCode.FORBIDDEN).with("number", change.number()).rejected();
        } else if (text.get().redacted()) {
            content.fault(Violation.of("/textId", "unchanged"));
        }
    }

    @Override
    public void apply(Change change, Move move, Surroundings known) {
        known.redact(change, text(change, move, known).orElseThrow(), move);
    }

    /// What the caller may not read is not there for it.
    private Optional<NamedText> text(Change change, Move move, Surroundings known) {
        return TextId.parse(Objects.requireNonNull(textId))
                .flatMap(id -> known.text(change, id))
                .filter(text -> text.readableBy(move.actor()));
    }

    /// The hub answers for what it keeps and reads, whoever said it.
    private static boolean mayTakeAway(NamedText text, Actor actor) {
        return actor.organisation().equals(text.author()) || actor.hub();
    }
}
