package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
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
@Schema(name = "TicketRedactRequest")
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
                                "Which text: as `textIds` names it, or `ticket/` and the member, as in `ticket/serviceImpact` or `ticket/fields/account`; `notices/` with the version and the language, as in `notices/2/fr`; `report/` with the name of the passage, as in `report/finding-00/text`; `report-requests/` with the organisation and `reason` or `refusal`",
                        examples = "ticket/serviceImpact")
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
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        Optional<NamedText> text = text(ticket, move, known);
        if (text.isEmpty()) {
            content.fault(Violation.of("/textId", "unknown_text"));
        } else if (!mayTakeAway(text.get(), move.actor())) {
            throw Problem.of(ProblemCode.FORBIDDEN).with("number", ticket.number()).rejected();
        } else if (text.get().redacted()) {
            content.fault(Violation.of("/textId", "unchanged"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        known.redactText().redact(ticket, text(ticket, move, known).orElseThrow(), move);
    }

    /// What the caller may not read is not there for it.
    private Optional<NamedText> text(Ticket ticket, Move move, Surroundings known) {
        return TextId.parse(Objects.requireNonNull(textId))
                .flatMap(id -> known.redactText().find(ticket, id))
                .filter(text -> text.readableBy(move.actor()));
    }

    /// The hub answers for what it keeps and reads, whoever said it.
    private static boolean mayTakeAway(NamedText text, Actor actor) {
        return actor.organisation().equals(text.author()) || actor.hub();
    }
}
