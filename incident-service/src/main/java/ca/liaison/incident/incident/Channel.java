package ca.liaison.incident.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a matter, or a party's word on it, reached the hub.
public enum Channel {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("fax")
    FAX,
    @JsonProperty("api")
    API
}
