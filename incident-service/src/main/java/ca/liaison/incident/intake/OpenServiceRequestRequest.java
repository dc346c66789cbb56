package ca.liaison.incident.intake;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is told when a service request is opened, by a partner or by the hub towards a partner
/// (Guide 2.3).
@Submitted
@Schema(name = "OpenServiceRequestRequest")
public record OpenServiceRequestRequest(
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
        @Schema(
                        description = "A line to know the matter by",
                        examples = "Password of a technical account")
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String summary,
        @Schema(
                        description = "Code of the type, as in /v1/request-types",
                        examples = "technical_account_password_reset")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String requestType,
        @Schema(
                        description =
                                "The type's own fields, as its `schema` in /v1/request-types/{code} says",
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        additionalProperties = Schema.True.class)
                @NotNull
                @Nullable ObjectNode fields,
        @Schema(
                        description = "What else should be known",
                        examples = "The account is locked since this morning")
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(description = "Either this, or impact and urgency", examples = "P2")
                @Nullable Priority priority,
        @Schema(description = "With `urgency`, instead of `priority`") @Nullable Level impact,
        @Schema(description = "With `impact`, instead of `priority`") @Nullable Level urgency,
        @Schema(
                        description =
                                "The ended service request that this one takes up again, once it is too late to reopen it",
                        examples = "REQ0000007")
                @Size(max = 32)
                @PlainText
                @Screened
                @Nullable String recurrenceOf,
        @Schema(description = "Label of the person at the desk", examples = "service desk agent 12")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements IntakeRequest {}
