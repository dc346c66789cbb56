package ca.liaison.incident.ticket;

import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// As what kind of ticket a matter goes on.
@Schema(
        description =
                """
                As what kind of ticket a matter goes on.

                - `incident`: as an incident, under a number of that kind (`transferredTo`)
                - `service_request`: as a service request, under a number of that kind (`transferredTo`)
                - `privacy_incident`: with the privacy office, which opens its own ticket\
                """)
public enum TransferKind {
    @JsonProperty("incident")
    INCIDENT(TicketKind.INCIDENT),
    @JsonProperty("service_request")
    SERVICE_REQUEST(TicketKind.SERVICE_REQUEST),
    @JsonProperty("privacy_incident")
    PRIVACY_INCIDENT(TicketKind.PRIVACY_INCIDENT);

    private final TicketKind kind;

    TransferKind(TicketKind kind) {
        this.kind = kind;
    }

    public TicketKind kind() {
        return kind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
