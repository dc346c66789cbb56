package ca.liaison.sla.review;

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

/// A meeting that is agreed with an organisation.
@Submitted
@Schema(name = "ScheduleServiceReviewRequest")
public record ScheduleReviewRequest(
        @Schema(description = "Code of the organisation that the hub meets", examples = "nord")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "The first month that is looked at, in Toronto", examples = "2026-10")
                @NotBlank
                @Size(max = 7)
                @PlainText
                @Screened
                @Nullable String from,
        @Schema(
                        description =
                                "The last month that is looked at: the same, or up to eleven months later",
                        examples = "2026-10")
                @NotBlank
                @Size(max = 7)
                @PlainText
                @Screened
                @Nullable String until,
        @Schema(
                        description =
                                "When the meeting takes place: not in the past, and after the last month began",
                        examples = "2026-11-09T10:00:00-05:00")
                @NotNull
                @Nullable OffsetDateTime scheduledAt,
        @Schema(description = "Where it takes place", examples = "Salle 4, rue Bay")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String place,
        @Schema(
                        description = "How one takes part from afar",
                        examples = "https://meet.example.org/service-review")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 300)
                @PlainText
                @Screened
                @Nullable String bridge,
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements AppointmentRequest {}
