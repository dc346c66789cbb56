package ca.liaison.incident.major;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.OutageAudience;
import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.NoticeKind;
import ca.liaison.incident.ticket.Notices.Notice;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tells the organisations concerned of an outage, of how it goes on, or of its end (Guide 2.4.2).
@Submitted
@Schema(name = "IncidentSendNoticeRequest")
public record SendNoticeRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "What it tells") @NotNull @Nullable NoticeKind kind,
        @Schema(
                        description =
                                "Of an outage: the organisations concerned, where these are not all that have an agreement on the service. An update or a restoration goes to exactly those who were told of the outage",
                        examples = "[\"nord\", \"laurier\"]")
                @Size(max = 100)
                @Nullable List<@NotBlank @Size(max = 64) @PlainText @Screened String> organisations,
        @Schema(description = "What is told, in both languages") @NotNull @Valid
                @Nullable NoticeText text,
        @Schema(
                        description = "When the service is expected back; not in a restoration",
                        examples = "2026-11-20T11:00:00-05:00")
                @Nullable OffsetDateTime expectedRestorationAt,
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

    /// The end users are told by the hub itself.
    private static final String BY_HUB = "hub";

    /// The end users are told by their organisation.
    private static final String BY_ORGANISATION = "organisation";

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        NoticeKind told = Objects.requireNonNull(kind);
        if (told != NoticeKind.UPDATE && told.ofSecurity() != ticket.security()) {
            content.fault(Violation.of("/kind", "not_allowed"));
        }
        if (told != NoticeKind.OUTAGE
                && told != NoticeKind.UPDATE
                && expectedRestorationAt != null) {
            content.fault(Violation.of("/expectedRestorationAt", "not_allowed"));
        }
        if (organisations == null) {
            return;
        }
        if (!told.begins()) {
            content.fault(Violation.of("/organisations", "not_allowed"));
        } else if (organisations.isEmpty()) {
            content.fault(Violation.of("/organisations", "required"));
        }
        Set<String> concerned = known.agreementsOn(ticket.service(), move.at()).keySet();
        for (int index = 0; index < organisations.size(); index++) {
            if (!concerned.contains(organisations.get(index))) {
                content.fault(Violation.of("/organisations/" + index, "no_agreement"));
            }
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        Map<String, Agreement> agreements = known.agreementsOn(ticket.service(), move.at());
        NoticeKind told = Objects.requireNonNull(kind);
        Set<String> audience = audience(told, ticket, agreements.keySet(), known);
        ticket.sendNotice(told, audience, move);
        if (audience.isEmpty()) {
            throw Problem.of(ProblemCode.NO_OUTAGE_TOLD)
                    .with("number", ticket.number())
                    .source("Guide 2.4.2")
                    .rejected();
        }
        NoticeText words = Objects.requireNonNull(text);
        Map<String, String> endUsersToldBy = new TreeMap<>();
        audience.forEach(each -> endUsersToldBy.put(each, endUsersToldBy(agreements.get(each))));
        known.notices()
                .add(
                        ticket.id(),
                        new Notice(
                                told,
                                Objects.requireNonNull(words.fr()),
                                Objects.requireNonNull(words.en()),
                                expectedRestorationAt == null
                                        ? null
                                        : expectedRestorationAt.toInstant(),
                                endUsersToldBy),
                        move.at());
    }

    private Set<String> audience(
            NoticeKind told, Ticket ticket, Set<String> concerned, Surroundings known) {
        return switch (told) {
            case OUTAGE, SECURITY_INCIDENT ->
                    organisations == null ? concerned : new TreeSet<>(organisations);
            case UPDATE, RESTORATION, SECURITY_RESOLUTION ->
                    known.notices().waitingForTheEnd(ticket.id());
        };
    }

    /// As the agreement says; where it does not, the hub does not turn to another's end users.
    private static String endUsersToldBy(@Nullable Agreement agreement) {
        return agreement != null
                        && agreement.handling() != null
                        && agreement
                                .handling()
                                .outageAudience()
                                .audience()
                                .equals(OutageAudience.END_USERS)
                ? BY_HUB
                : BY_ORGANISATION;
    }
}
