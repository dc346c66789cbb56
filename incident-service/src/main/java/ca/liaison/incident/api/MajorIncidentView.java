package ca.liaison.incident.api;

import ca.liaison.incident.major.MajorIncident;
import ca.liaison.incident.ticket.Bridge;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A major incident as one caller may see it.
@Schema(
        name = "MajorIncident",
        description =
                "A major incident as you may see it, whether your organisation takes part or not.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MajorIncidentView(
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        @Schema(description = "Your own number of it, where you take part")
                @Nullable String partnerTicketNumber,
        @Schema(description = "Code of the service, as in /v1/services", examples = "OLIS")
                String service,
        @Schema(description = "When it was declared") Instant since,
        @Schema(description = "When it was resolved; absent where it is not, or was reopened")
                @Nullable Instant resolvedAt,
        @Schema(description = "Label of the coordinator's role; for parties and the invited")
                @Nullable String coordinator,
        @Schema(description = "For parties and the invited, where one was opened")
                @Nullable Bridge bridge,
        @Schema(description = "Those of your organisation; for the hub all")
                List<InvitationView> invitations) {

    @Schema(name = "Invitation", description = "An invitation to the bridge of a major incident.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationView(
            @Schema(description = "When") Instant at,
            @Schema(description = "The invited organisation; absent for a vendor")
                    @Nullable String organisation,
            @Schema(description = "The invited vendor; for the hub") @Nullable String vendor,
            @Schema(description = "What was said with it") String text) {}

    /// One page; the header `Link` leads to the next.
    @Schema(name = "MajorIncidentPage", description = "One page of major incidents.")
    record PageOf(List<MajorIncidentView> items) {}

    static MajorIncidentView of(MajorIncident incident) {
        return new MajorIncidentView(
                incident.number(),
                incident.own(),
                incident.service(),
                incident.since(),
                incident.resolvedAt(),
                incident.coordinator(),
                incident.bridge(),
                incident.invitations().stream()
                        .map(each ->
                                new InvitationView(
                                        each.at(), each.organisation(), each.vendor(), each.text()))
                        .toList());
    }
}
