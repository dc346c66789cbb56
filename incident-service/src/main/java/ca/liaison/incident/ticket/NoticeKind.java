package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a notice to the organisations concerned tells (Guide 2.4.2).
@Schema(
        description =
                """
                What a notice to the organisations concerned tells.

                - `outage`: a service is out of order or hardly usable
                - `update`: how it goes on
                - `restoration`: the service works again\
                """)
public enum NoticeKind {
    @JsonProperty("outage")
    OUTAGE,
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("restoration")
    RESTORATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
