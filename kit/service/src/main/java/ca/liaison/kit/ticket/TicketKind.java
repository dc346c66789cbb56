package ca.liaison.kit.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A kind of ticket, with the prefix of its eHealth numbers.
@Schema(
        description =
                """
                A kind of ticket, told by the first letters of its eHealth number.

                - `incident`: `INC`
                - `service_request`: `REQ`
                - `change`: `CHG`
                - `problem`: `PRB`
                - `privacy_operation`: `PRV`
                - `privacy_incident`: `PRI`\
                """)
public enum TicketKind {
    @JsonProperty("incident")
    INCIDENT("INC"),
    @JsonProperty("service_request")
    SERVICE_REQUEST("REQ"),
    @JsonProperty("change")
    CHANGE("CHG"),
    @JsonProperty("problem")
    PROBLEM("PRB"),
    @JsonProperty("privacy_operation")
    PRIVACY_OPERATION("PRV"),
    @JsonProperty("privacy_incident")
    PRIVACY_INCIDENT("PRI");

    private final String prefix;

    TicketKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /// The kind as it stands in the database and in events.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
