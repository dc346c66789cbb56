package ca.liaison.incident.major;

import ca.liaison.incident.ticket.Bridge;
import ca.liaison.incident.ticket.BridgeKind;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A conference bridge as the hub's desk tells it.
@Submitted
@Schema(name = "OpenedBridge")
public record OpenedBridge(
        @Schema(description = "How people meet") @NotNull @Nullable BridgeKind kind,
        @Schema(description = "Where to call or to go", examples = "Bridge 2 of the hub's desk")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String address,
        @Schema(description = "From when on it is open; at once if absent")
                @Nullable OffsetDateTime opensAt) {

    Bridge bridge() {
        return new Bridge(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(address),
                opensAt == null ? null : opensAt.toInstant());
    }
}
