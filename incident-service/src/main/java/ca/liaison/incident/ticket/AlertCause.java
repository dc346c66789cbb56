package ca.liaison.incident.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What alerts have in common that are one matter: while its ticket is open, it has one (INC-03).
///
/// @param source code of the monitoring system, as in the directory
/// @param configurationItem code of what it is about, where the alerts name it
/// @param key by which the system tells its causes apart
@Embeddable
public record AlertCause(
        @Column(name = "alert_source") String source,
        @Column(name = "alert_item") @Nullable String configurationItem,
        @Column(name = "alert_key") String key) {

    AlertCause withKey(String other) {
        return new AlertCause(source, configurationItem, other);
    }
}
