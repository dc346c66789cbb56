package ca.liaison.incident.major;

import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.Invitations.Invitation;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Invites organisations and vendors to the bridge of a major incident. They are an audience: none
/// of them becomes a party (INC-30).
@Submitted
@Schema(name = "IncidentInviteRequest")
public record InviteRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Codes as in /v1/organisations", examples = "[\"lakeview\"]")
                @Size(max = 100)
                @Nullable List<@NotBlank @Size(max = 64) @PlainText @Screened String> organisations,
        @Schema(
                        description = "Names of vendors, who are called by the hub's desk",
                        examples = "[\"Carrier of the provincial network\"]")
                @Size(max = 100)
                @Nullable List<@NotBlank @Size(max = 100) @PlainText @Screened String> vendors,
        @Schema(
                        description = "What is said with the invitation",
                        examples = "Please join with somebody who knows your interface engine")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String text,
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
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        List<String> invited = organisationsOrNone();
        if (invited.isEmpty() && vendorsOrNone().isEmpty()) {
            content.fault(Violation.of("/organisations", "required"));
        }
        for (int index = 0; index < invited.size(); index++) {
            if (invited.get(index).equals(move.hub())
                    || !known.knowsOrganisation(invited.get(index))) {
                content.fault(Violation.of("/organisations/" + index, "unknown_organisation"));
            }
        }
    }

    @Override
    public @Nullable String stated() {
        return text;
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        Set<String> organisationsOnce = new TreeSet<>(organisationsOrNone());
        ticket.invite(organisationsOnce, move);
        organisationsOnce.forEach(each -> known.invitations().add(to(each, null, ticket, move)));
        new TreeSet<>(vendorsOrNone())
                .forEach(each -> known.invitations().add(to(null, each, ticket, move)));
    }

    private Invitation to(
            @Nullable String organisation, @Nullable String vendor, Ticket ticket, Move move) {
        return new Invitation(
                ticket.id(), move.at(), organisation, vendor, Objects.requireNonNull(text));
    }

    private List<String> organisationsOrNone() {
        return organisations == null ? List.of() : organisations;
    }

    private List<String> vendorsOrNone() {
        return vendors == null ? List.of() : vendors;
    }
}
