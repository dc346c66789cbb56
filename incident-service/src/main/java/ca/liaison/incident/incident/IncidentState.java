package ca.liaison.incident.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Where an incident stands (INC-20).
public enum IncidentState {
    @JsonProperty("new")
    NEW,
    @JsonProperty("assigned")
    ASSIGNED,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("reopened")
    REOPENED,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("cancelled")
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// An ended ticket takes no updates.
    public boolean open() {
        return this != CLOSED && this != CANCELLED;
    }
}
