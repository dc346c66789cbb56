package ca.liaison.incident.alerts;

import ca.liaison.incident.ticket.Priority;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a monitoring system tells.
@Submitted
@Schema(name = "Alert")
public record AlertRequest(
        @Schema(
                        description =
                                "Which of your systems tells it, code as in /v1/alert-sources",
                        examples = "NORD-MONITORING")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String source,
        @Schema(
                        description =
                                "By which the system tells its causes apart: alerts with the same source, configuration item and key are one matter. Capitals and small letters make a difference",
                        examples = "queue-depth")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String key,
        @Schema(description = "Whether something is wrong, or is over") @NotNull
                @Nullable Signal signal,
        @Schema(
                        description =
                                "When the system noticed; not in the future, but clocks may be a minute ahead",
                        examples = "2026-11-20T07:10:00-05:00")
                @NotNull
                @Nullable OffsetDateTime occurredAt,
        @Schema(
                        description =
                                "A line to know the matter by; always with a problem. The ticket keeps that of its first alert",
                        examples = "The queue of the interface engine grows")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String summary,
        @Schema(
                        description =
                                "What it is about: code as in /v1/configuration-items, of an item of the service that the source watches",
                        examples = "NORD-INTERFACE-ENGINE")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String configurationItem,
        @Schema(description = "Of the ticket; that of the source if absent", examples = "P3")
                @Nullable Priority priority) {}
