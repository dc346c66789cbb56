package ca.liaison.sla.outage;

import ca.liaison.kit.json.Submitted;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a service was out.
@Submitted
@Schema(name = "OutageRequest")
public record RecordOutageRequest(
        @Schema(
                        description = "When it began; not in the future",
                        examples = "2026-06-10T10:05:00-04:00")
                @NotNull
                @Nullable OffsetDateTime startedAt,
        @Schema(
                        description =
                                "When it ended, behind its beginning and not in the future; absent where the incident says it",
                        examples = "2026-06-10T11:40:00-04:00")
                @Nullable OffsetDateTime endedAt) {}
