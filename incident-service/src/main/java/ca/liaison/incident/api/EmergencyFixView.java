package ca.liaison.incident.api;

import ca.liaison.incident.ticket.EmergencyFix;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change made at once for an urgent incident, as parties see it.
@Schema(
        name = "IncidentEmergencyFix",
        description = "A change that was made at once for an urgent incident.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmergencyFixView(
        @Schema(description = "When it was made") Instant madeAt,
        @Schema(description = "What was changed") String description,
        @Schema(description = "Number of the request for change, where one was given")
                @Nullable String changeReference,
        @Schema(description = "Who recorded it", examples = "hub") String recordedBy) {

    static EmergencyFixView of(EmergencyFix fix) {
        return new EmergencyFixView(
                fix.madeAt(), fix.description(), fix.changeReference(), fix.recordedBy());
    }
}
