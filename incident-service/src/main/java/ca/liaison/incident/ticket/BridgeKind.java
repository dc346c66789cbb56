package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How people meet on a conference bridge (Guide 2.4.2).
@Schema(
        description =
                """
                How people meet on a conference bridge.

                - `teleconference`: by telephone
                - `web_conference`: by a web conference\
                """)
public enum BridgeKind {
    @JsonProperty("teleconference")
    TELECONFERENCE,
    @JsonProperty("web_conference")
    WEB_CONFERENCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
