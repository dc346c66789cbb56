package ca.liaison.incident.handling;

import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Team;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Assigns to an organisation, or to a support group of one (INC-26).
@Submitted
@Schema(name = "TicketAssignRequest")
public record AssignRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "Who is to act; the hub if absent, and then `supportGroup` is needed",
                        examples = "hub")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(
                        description =
                                "A support group of that organisation, as in /v1/support-groups",
                        examples = "operations")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String supportGroup,
        @Schema(
                        description =
                                "Instead of the two: what the matter is about, as in /v1/configuration-items. Its owner is to act",
                        examples = "LAN-LAURIER")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String configurationItem,
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
        if (configurationItem != null) {
            checkItem(configurationItem, ticket, move, known, content);
        } else if (organisation == null && supportGroup == null) {
            content.fault(
                    new Violation(
                            "",
                            "one_of",
                            Map.of(
                                    "members",
                                    List.of("organisation", "supportGroup", "configurationItem"))));
        } else {
            checkTeam(ticket, move, known, content);
        }
    }

    private void checkItem(
            String code, Ticket ticket, Move move, Surroundings known, RequestContent content) {
        Optional<ConfigurationItem> item =
                known.configurationItem(code, ticket.service(), move.at());
        if (organisation != null) {
            content.fault(Violation.of("/organisation", "not_allowed"));
        }
        if (supportGroup != null) {
            content.fault(Violation.of("/supportGroup", "not_allowed"));
        }
        if (item.isEmpty()) {
            content.fault(Violation.of("/configurationItem", "unknown_configuration_item"));
        } else if (item.get().ownedByNobody()) {
            content.fault(
                    new Violation(
                            "/configurationItem",
                            "owned_by_nobody",
                            Map.of("demarcation", item.get().demarcation())));
        }
    }

    private void checkTeam(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        String assignee = organisation == null ? move.hub() : organisation;
        if (!known.knowsOrganisation(assignee)) {
            content.fault(Violation.of("/organisation", "unknown_organisation"));
        } else if (supportGroup != null && !known.knowsSupportGroup(assignee, supportGroup)) {
            content.fault(Violation.of("/supportGroup", "unknown_support_group"));
        } else if (!assignee.equals(move.hub())
                && !known.hasAgreement(assignee, ticket.service(), move.at())
                && !known.isSecondLevel(ticket, new Team(assignee, supportGroup), move.at())) {
            content.fault(Violation.of("/organisation", "no_agreement"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        @Nullable ConfigurationItem item =
                Optional.ofNullable(configurationItem)
                        .flatMap(code -> known.configurationItem(code, ticket.service(), move.at()))
                        .orElse(null);
        String named = organisation == null ? move.hub() : organisation;
        String assignee = item == null ? named : item.owner();
        boolean atDesk = supportGroup == null && assignee.equals(move.hub());
        ticket.assign(
                assignee,
                atDesk ? known.hub().deskGroup() : supportGroup,
                item == null ? null : new TicketReport.Item(item.code(), item.owner()),
                move);
        known.askToAct(ticket, assignee, move.at());
    }
}
