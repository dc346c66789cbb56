package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A conference bridge that the hub set up for an incident.
@Embeddable
@Schema(name = "Bridge", description = "A conference bridge that the hub set up for an incident.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bridge(
        @Enumerated(EnumType.STRING) @Column(name = "bridge_kind") BridgeKind kind,
        @Schema(description = "Where to call or to go", examples = "Bridge 2 of the hub's desk")
                @Column(name = "bridge_address")
                String address,
        @Schema(description = "From when on it is open; at once if absent")
                @Column(name = "bridge_opens_at")
                @Nullable Instant opensAt) {}
