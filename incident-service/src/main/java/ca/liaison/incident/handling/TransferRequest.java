package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.incident.ticket.TransferKind;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Lets a matter go on as another kind of ticket, and says what that kind tells besides (INC-20).
@Submitted
@Schema(name = "TicketTransferRequest")
public record TransferRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "As what it goes on") @NotNull @Nullable TransferKind kind,
        @Schema(description = "Why", examples = "Nothing is broken; access is asked for")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(
                        description = "To a service request, and only then: what is asked for",
                        examples = "Access to the drug profile viewer for the night shift")
                @Size(min = 1, max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(
                        description =
                                "To an incident, and only then: impact of the fault on the service",
                        examples = "The account is locked for all users")
                @Size(min = 1, max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String serviceImpact,
        @Schema(
                        description =
                                "To an incident, and only then: impact of the fault on end users",
                        examples = "No results can be read")
                @Size(min = 1, max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String endUserImpact,
        @Schema(
                        description =
                                "To an incident, and only then: when the fault first occurred; not in the future")
                @Nullable OffsetDateTime firstOccurredAt,
        @Schema(
                        description =
                                "To an incident, and only then: whether there is a way to keep working")
                @Nullable Boolean workaroundAvailable,
        @Schema(
                        description =
                                "What the workaround is; always where there is one, and only then",
                        examples = "Results by fax from the laboratory")
                @Size(min = 1, max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String workaround,
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

    /// A matter that was told as an incident and is none is help asked for (Guide 2.3).
    private static final String HELP = "help";

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        TransferKind to = Objects.requireNonNull(kind);
        if (to.kind() == ticket.kind()) {
            content.fault(Violation.of("/kind", "unchanged"));
            return;
        }
        if (ticket.security() && to == TransferKind.SERVICE_REQUEST) {
            content.fault(Violation.of("/kind", "not_allowed"));
            return;
        }
        Set<String> needed =
                switch (to) {
                    case INCIDENT ->
                            Set.of(
                                    "serviceImpact",
                                    "endUserImpact",
                                    "firstOccurredAt",
                                    "workaroundAvailable");
                    case SERVICE_REQUEST -> Set.of("description");
                    case PRIVACY_INCIDENT -> Set.of();
                };
        told().forEach((member, value) -> {
            if (needed.contains(member) && value == null) {
                content.fault(Violation.of("/" + member, "required"));
            } else if (!needed.contains(member) && value != null) {
                content.fault(Violation.of("/" + member, "not_allowed"));
            }
        });
        boolean described = Boolean.TRUE.equals(workaroundAvailable);
        if (described != (workaround != null)) {
            content.fault(Violation.of("/workaround", described ? "required" : "not_allowed"));
        }
        if (firstOccurredAt != null && firstOccurredAt.toInstant().isAfter(move.at())) {
            content.fault(Violation.of("/firstOccurredAt", "in_future"));
        }
    }

    /// What one kind tells and the other does not.
    private Map<String, @Nullable Object> told() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("description", description);
        told.put("serviceImpact", serviceImpact);
        told.put("endUserImpact", endUserImpact);
        told.put("firstOccurredAt", firstOccurredAt);
        told.put("workaroundAvailable", workaroundAvailable);
        return told;
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        TransferKind to = Objects.requireNonNull(kind);
        ticket.transfer(
                to,
                () ->
                        to == TransferKind.PRIVACY_INCIDENT
                                ? null
                                : known.continuations().open(ticket, report(ticket), move),
                move);
        known.crossReferences().releaseAll(ticket.id(), move.at());
    }

    private TicketReport report(Ticket ticket) {
        return new TicketReport(
                ticket.service(),
                ticket.summary(),
                ticket.reportedPriority(),
                ticket.impact(),
                ticket.urgency(),
                ticket.presenter(),
                ticket.channel(),
                ticket.commitment(),
                null,
                ticket.configurationItem() == null
                        ? null
                        : new TicketReport.Item(
                                ticket.configurationItem(),
                                Objects.requireNonNull(ticket.configurationItemOwner())),
                ticket.consentAsserted(),
                description == null
                        ? new TicketReport.Fault(
                                Objects.requireNonNull(serviceImpact),
                                Objects.requireNonNull(endUserImpact),
                                Objects.requireNonNull(firstOccurredAt)
                                        .toInstant()
                                        .truncatedTo(ChronoUnit.MICROS),
                                null,
                                List.of(),
                                workaround,
                                false)
                        : new TicketReport.Wish(HELP, need(description), null, null, null));
    }

    /// What is asked for, as the type of request has it.
    private static String need(String description) {
        return JsonNodeFactory.instance.objectNode().put("need", description).toString();
    }
}
