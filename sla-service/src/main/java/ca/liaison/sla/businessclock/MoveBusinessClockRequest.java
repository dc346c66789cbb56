package ca.liaison.sla.businessclock;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far, or to when, business time is moved.
@Submitted
@Schema(name = "MoveBusinessClockRequest")
public record MoveBusinessClockRequest(
        @Schema(
                        description =
                                "By how much: days, hours, minutes and seconds as in ISO 8601, 366 days at most. Either this or `now`",
                        format = "duration",
                        examples = "P15D")
                @Size(max = 40)
                @PlainText
                @Screened
                @Nullable String advance,
        @Schema(
                        description =
                                "To which moment: later than it is now, by 366 days at most. Either this or `advance`",
                        examples = "2026-12-12T12:00:00Z")
                @Nullable OffsetDateTime now) {}
