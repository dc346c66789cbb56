package ca.liaison.incident.api;

import ca.liaison.incident.ticket.LinkedChange;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A change that was filed for an incident, as parties see it.
@Schema(
        name = "IncidentLinkedChange",
        description =
                "A change that was filed for an emergency fix of the incident. Who takes part in the change reads it with `GET /v1/changes/{number}`.")
record LinkedChangeView(
        @Schema(description = "Number of the change", examples = "CHG0000004") String number,
        @Schema(
                        description =
                                "When it was filed, which ends the clock `latent_rfc` of its emergency fix")
                Instant filedAt) {

    static LinkedChangeView of(LinkedChange change) {
        return new LinkedChangeView(change.number(), change.filedAt());
    }
}
