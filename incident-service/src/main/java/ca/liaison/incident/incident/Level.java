package ca.liaison.incident.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How high an impact or an urgency is.
public enum Level {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
