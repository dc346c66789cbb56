package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a matter, or a party's word on it, reached the hub.
@Schema(
        description =
                """
                How a matter, or a party's word on it, reached the hub.

                - `phone`: by telephone
                - `email`: by e-mail
                - `fax`: by fax
                - `api`: by this interface
                - `monitoring`: by an alert of a monitoring system, without a person\
                """)
public enum Channel {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("fax")
    FAX,
    @JsonProperty("api")
    API,
    @JsonProperty("monitoring")
    MONITORING;

    /// Whether a person at the hub's desk takes in what comes this way.
    public boolean byPerson() {
        return this != API && this != MONITORING;
    }

    /// As it stands in JSON and in agreements.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
