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
                - `restoration`: the service works again
                - `security_incident`: of a security incident: there is one
                - `security_resolution`: of a security incident: it is over\
                """)
public enum NoticeKind {
    @JsonProperty("outage")
    OUTAGE,
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("restoration")
    RESTORATION,
    @JsonProperty("security_incident")
    SECURITY_INCIDENT,
    @JsonProperty("security_resolution")
    SECURITY_RESOLUTION;

    /// Whether it is the first that an organisation is told.
    public boolean begins() {
        return this == OUTAGE || this == SECURITY_INCIDENT;
    }

    /// Whether notices of a security incident are of this kind, and those of others are not.
    public boolean ofSecurity() {
        return this == SECURITY_INCIDENT || this == SECURITY_RESOLUTION;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
