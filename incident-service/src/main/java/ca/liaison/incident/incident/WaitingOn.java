package ca.liaison.incident.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Whom a pending incident waits for (INC-22).
public enum WaitingOn {
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("hub")
    HUB,
    @JsonProperty("vendor")
    VENDOR,
    @JsonProperty("third_party")
    THIRD_PARTY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
