package ca.liaison.change.intake;

import ca.liaison.change.change.ChangeImpact;
import ca.liaison.change.change.ChangeType;
import ca.liaison.change.change.Grade;
import ca.liaison.change.change.Side;
import ca.liaison.change.handling.PlannedOutage;
import ca.liaison.change.handling.PlannedStep;
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

/// What is told when a change is filed (Guide 4.6).
@Submitted
@Schema(name = "FileChangeRequest")
public record FileChangeRequest(
        @Schema(
                        description =
                                "Partners: your own number of the change, always. The hub leaves it out",
                        examples = "HDN-CHG-0017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "Partners: whether other partners may not see your number; false if absent. The hub leaves it out")
                @Nullable Boolean partnerTicketNumberConfidential,
        @Schema(
                        description =
                                "The hub's lead: for which partner it writes the request down. Without it the change is the hub's own. Partners leave it out")
                @Valid
                @Nullable PartnerOfChange reportedBy,
        @Schema(
                        description =
                                "The hub, for a change of its own: the codes of the partners that are concerned. They take part and are told. Partners leave it out")
                @Size(max = 100)
                @Nullable List<@NotBlank @Size(max = 64) @PlainText @Screened String> informed,
        @NotNull @Nullable ChangeType type,
        @Schema(description = "Who makes the change. The hub initiates none that a partner makes")
                @NotNull
                @Nullable Side implementer,
        @Schema(description = "Code of the service, as in /v1/services", examples = "OLIS")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String service,
        @Schema(
                        description = "A line to know the change by",
                        examples = "Renew the interface's certificate")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String summary,
        @Schema(
                        description = "Why it is to be made",
                        examples = "The certificate runs out at the end of the month")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(
                        description = "What is to be changed",
                        examples =
                                "The certificate of the interface is replaced by one of the new authority")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(description = "Whether others are to be told of it beforehand") @NotNull
                @Nullable Boolean noticeRequired,
        @Schema(description = "Whether there is a process for recovery after a disaster")
                @NotNull
                @Valid
                @Nullable DisasterRecovery disasterRecovery,
        @Schema(
                        description =
                                "Titles of manuals, release notes and the like; empty where there are none")
                @NotNull
                @Size(max = 50)
                @Nullable List<@NotBlank @Size(max = 200) @PlainText @Screened String> documents,
        @Schema(description = "Whether it was tried in the infrastructure laboratory") @NotNull
                @Nullable Boolean testedInLaboratory,
        @Schema(description = "How high its risk is") @NotNull @Nullable Grade risk,
        @NotNull @Nullable ChangeImpact impact,
        @Schema(description = "How urgent it is") @NotNull @Nullable Grade urgency,
        @Schema(description = "Whether users notice it, and what") @NotNull @Valid
                @Nullable UserImpact userImpact,
        @Schema(description = "Whether the service is away meanwhile, and when") @NotNull @Valid
                @Nullable PlannedOutage outage,
        @Schema(description = "The areas that are touched") @NotNull @Size(min = 1, max = 50)
                @Nullable List<@NotBlank @Size(max = 200) @PlainText @Screened String>
                        affectedAreas,
        @Schema(
                        description = "When it is to begin (RFC 3339 with offset)",
                        examples = "2026-12-13T00:00:00-05:00")
                @NotNull
                @Nullable OffsetDateTime requestedStart,
        @Schema(
                        description = "When it is to have ended (RFC 3339 with offset)",
                        examples = "2026-12-13T04:00:00-05:00")
                @NotNull
                @Nullable OffsetDateTime requestedEnd,
        @Schema(description = "Category of the product, first tier", examples = "Interfaces")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String productCategory,
        @Schema(
                        description =
                                "Code of the configuration item of the service that is changed, as in /v1/configuration-items",
                        examples = "OLIS-REPOSITORY")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String configurationItem,
        @Schema(
                        description =
                                "Its components that are touched; absent or empty where none are told")
                @Size(max = 50)
                @Nullable List<@NotBlank @Size(max = 200) @PlainText @Screened String> components,
        @Schema(
                        description = "Who makes the change of the infrastructure, by team or role",
                        examples = "Integration team")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String implementedBy,
        @Schema(description = "Who and what was set aside for it") @NotNull @Size(min = 1, max = 50)
                @Nullable List<@NotBlank @Size(max = 200) @PlainText @Screened String> resources,
        @Schema(
                        description =
                                "The implementation plan, step by step. The hub needs one for a change of its own that a board decides about; for a partner's change the lead writes it down with the review")
                @Size(min = 1, max = 100)
                @Nullable List<@NotNull @Valid PlannedStep> plan,
        @Schema(
                        description =
                                "Of a partner's change: that it was approved within the partner organisation, and by whom. Absent from the hub's own")
                @Valid
                @Nullable InternalApproval internalApproval,
        @Schema(
                        description =
                                "Of a change that a partner makes itself, normal or urgent: whether a service of the hub is touched, so that the hub's board decides about it. Absent otherwise")
                @Nullable Boolean hubServiceAffected,
        @Schema(
                        description = "Of a standard change: code of the approved template",
                        examples = "certificate_renewal")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String template,
        @Schema(
                        description =
                                "Of an emergency fix: eHealth number of the incident that it follows from",
                        examples = "INC0000042")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String incident,
        @Schema(
                        description =
                                "Of an emergency fix: when it was made, where that was before this request (RFC 3339 with offset)")
                @Nullable OffsetDateTime madeAt,
        @Schema(description = "Label of the person who files it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {

    /// Whose change a lead of the hub writes down.
    @Submitted
    @Schema(name = "PartnerOfChange")
    public record PartnerOfChange(
            @Schema(description = "Code as in /v1/organisations", examples = "nord")
                    @NotBlank
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String organisation,
            @Schema(
                            description = "The partner's own number of the change",
                            examples = "HDN-CHG-0017")
                    @NotNull
                    @PartnerTicketNumber
                    @Screened
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Whether other partners may not see that number; false if absent")
                    @Nullable Boolean partnerTicketNumberConfidential) {}

    /// Whether there is a way back after a disaster.
    @Submitted
    @Schema(name = "ChangeDisasterRecovery")
    public record DisasterRecovery(
            @Schema(description = "Whether there is such a process") @NotNull
                    @Nullable Boolean exists,
            @Schema(
                            description = "The process, where there is one",
                            examples = "The former certificate is kept and put back")
                    @Pattern(regexp = "(?s).*\\S.*", message = "blank")
                    @Size(max = 4000)
                    @PlainText(multiline = true)
                    @Screened
                    @Nullable String process) {}

    /// What users notice.
    @Submitted
    @Schema(name = "ChangeUserImpact")
    public record UserImpact(
            @Schema(description = "Whether users notice it") @NotNull @Nullable Boolean expected,
            @Schema(
                            description = "What they notice, where they do",
                            examples = "Results are not delivered for ten minutes")
                    @Pattern(regexp = "(?s).*\\S.*", message = "blank")
                    @Size(max = 4000)
                    @PlainText(multiline = true)
                    @Screened
                    @Nullable String description) {}

    /// That it was approved at home.
    @Submitted
    @Schema(name = "InternalApproval")
    public record InternalApproval(
            @Schema(description = "Must be true: without it nothing is filed (Guide 4.3)") @NotNull
                    @Nullable Boolean obtained,
            @Schema(
                            description = "By whom, by role",
                            examples = "Change manager of Hôpital du Nord")
                    @NotBlank
                    @Size(max = 200)
                    @PlainText
                    @Screened
                    @Nullable String by) {}
}
