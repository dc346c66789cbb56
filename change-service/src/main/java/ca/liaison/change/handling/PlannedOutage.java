package ca.liaison.change.handling;

import ca.liaison.change.change.Rfc;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When the service is away.
@Submitted
@Schema(name = "PlannedOutage")
public record PlannedOutage(
        @Schema(description = "Whether an outage is needed") @NotNull @Nullable Boolean required,
        @Schema(description = "When it begins (RFC 3339 with offset), where one is needed")
                @Nullable OffsetDateTime start,
        @Schema(description = "When it ends (RFC 3339 with offset), where one is needed")
                @Nullable OffsetDateTime end) {

    /// The service is not away before the change begins, nor when it has ended.
    public void check(
            @Nullable OffsetDateTime requestedStart,
            @Nullable OffsetDateTime requestedEnd,
            RequestContent content) {
        if (required == null) {
            return;
        }
        there("/outage/start", start, content);
        there("/outage/end", end, content);
        if (start != null && end != null && !end.toInstant().isAfter(start.toInstant())) {
            content.fault(new Violation("/outage/end", "not_after", Map.of("member", "start")));
        }
        if (start != null
                && requestedStart != null
                && start.toInstant().isBefore(requestedStart.toInstant())) {
            content.fault(
                    new Violation("/outage/start", "before", Map.of("member", "requestedStart")));
        }
        if (end != null
                && requestedEnd != null
                && end.toInstant().isAfter(requestedEnd.toInstant())) {
            content.fault(new Violation("/outage/end", "after", Map.of("member", "requestedEnd")));
        }
    }

    private void there(String pointer, @Nullable OffsetDateTime time, RequestContent content) {
        boolean needed = Boolean.TRUE.equals(required);
        if (needed && time == null) {
            content.fault(Violation.of(pointer, "required"));
        } else if (!needed && time != null) {
            content.fault(Violation.of(pointer, "not_allowed"));
        }
    }

    /// Absent where none is needed.
    public Rfc.@Nullable Period period() {
        return start == null || end == null ? null : Rfc.Period.of(start, end);
    }
}
