package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the hub commits itself to for a ticket, by the way in which it came (Guide 2.1.1).
@Schema(
        description =
                """
                What the hub commits itself to for a ticket, by the way in which it came.

                - `sla`: the targets of the agreement
                - `slo`: an objective; a ticket that came by e-mail has no agreed target\
                """)
public enum Commitment {
    @JsonProperty("sla")
    SLA,
    @JsonProperty("slo")
    SLO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As agreements write it.
    public static Commitment ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
