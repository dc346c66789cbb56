package ca.liaison.incident.intake;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is told when an incident is opened: by a partner Guide 2.5.1, by the hub towards a partner
/// Guide 2.5.2.
@Submitted
@Schema(name = "OpenIncidentRequest")
public record OpenIncidentRequest(
        @Schema(
                        description =
                                "Partners: your own number of the matter, always. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "Partners: whether other partners may not see your number; false if absent. The hub leaves it out")
                @Nullable Boolean partnerTicketNumberConfidential,
        @Schema(
                        description =
                                "The hub: the partner that is asked to act; either this or `reportedBy`. Partners leave it out")
                @Valid
                @Nullable Towards towards,
        @Schema(
                        description =
                                "The hub: for whom it writes down what came by telephone, e-mail or fax; either this or `towards`. Partners leave it out")
                @Valid
                @Nullable ReportedBy reportedBy,
        @Schema(
                        description =
                                "The hub, with `reportedBy`: how the matter reached it, which is not `api`. Partners leave it out, theirs is `api`")
                @Nullable Channel channel,
        @Schema(description = "Who presents the matter") @NotNull @Valid @Nullable Caller caller,
        @Schema(
                        description =
                                "What it is about, where that is not for this desk; such a matter is not ticketed. Mostly absent")
                @Nullable Concern concerns,
        @Schema(description = "Code of the service, as in /v1/services", examples = "OLIS")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String service,
        @Schema(
                        description =
                                "What it is about, as in /v1/configuration-items, where that is known. Its owner is to act",
                        examples = "OLIS-REPOSITORY")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String configurationItem,
        @Schema(
                        description =
                                "Whether the end users concerned agreed to what of theirs is passed on. Where the agreement asks for it and a caller is named, it must be true")
                @Nullable Boolean consentAsserted,
        @Schema(description = "A line to know the matter by", examples = "OLIS answers slowly")
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String summary,
        @Schema(
                        description = "Impact of the fault on the service",
                        examples = "Laboratory results arrive after ten minutes or not at all")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String serviceImpact,
        @Schema(
                        description = "Impact of the fault on end users",
                        examples = "Emergency physicians wait for results")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String endUserImpact,
        @Schema(
                        description = "When it first occurred; not in the future",
                        examples = "2026-11-20T07:10:00-05:00")
                @NotNull
                @Nullable OffsetDateTime firstOccurredAt,
        @Schema(description = "Either this, or impact and urgency", examples = "P2")
                @Nullable Priority priority,
        @Schema(description = "With `urgency`, instead of `priority`") @Nullable Level impact,
        @Schema(description = "With `impact`, instead of `priority`") @Nullable Level urgency,
        @Schema(
                        description =
                                "What was done to rule out causes of one's own. Partners must say it; the hub may",
                        examples = "Local network and interface engine checked, no fault found")
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String preliminaryChecks,
        @Schema(
                        description =
                                "The same line by line, by the agreement's checklist. What the agreement demands evidence of must be there, or the incident is refused with what is missing")
                @Size(max = 50)
                @Nullable List<@NotNull @Valid Check> checks,
        @Schema(description = "How to keep working meanwhile, or explicitly that there is no way")
                @NotNull
                @Valid
                @Nullable Workaround workaround,
        @Schema(
                        description =
                                "Whether it is a security incident, which security roles alone open and read; false if absent")
                @Nullable Boolean security,
        @Schema(
                        description =
                                "The ended ticket whose fault came back, once it is too late to reopen it",
                        examples = "INC0000007")
                @Size(max = 32)
                @PlainText
                @Screened
                @Nullable String recurrenceOf,
        @Schema(description = "Label of the person at the desk", examples = "service desk agent 12")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements IntakeRequest {

    /// A known way to keep working; that there is none is said, not left out (Guide 2.5.1).
    @Schema(name = "Workaround")
    public record Workaround(
            @Schema(description = "Whether there is one", examples = "true") @NotNull
                    @Nullable Boolean available,
            @Schema(
                            description = "What it is; always where there is one, and only then",
                            examples = "Results by fax from the laboratory")
                    @Size(max = 4000)
                    @PlainText(multiline = true)
                    @Screened
                    @Nullable String description) {}
}
