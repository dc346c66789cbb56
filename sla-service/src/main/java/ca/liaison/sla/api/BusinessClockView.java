package ca.liaison.sla.api;

import ca.liaison.sla.businessclock.MoveBusinessClock.Told;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BusinessClock", description = "The time by which rules and timers judge.")
record BusinessClockView(
        @Schema(description = "Business time", examples = "2026-12-12T12:00:00Z") Instant now,
        @Schema(
                        description = "How far it is ahead of real time, ISO 8601",
                        format = "duration",
                        examples = "PT360H")
                String ahead) {

    static BusinessClockView of(Told told) {
        return new BusinessClockView(told.now(), told.ahead().toString());
    }
}
