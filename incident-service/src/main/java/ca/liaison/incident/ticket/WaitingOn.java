package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom a pending incident waits for (INC-22).
@Schema(
        description =
                """
                Whom a pending ticket waits for.

                - `partner`: a partner that takes part (`awaitedOrganisation`)
                - `hub`: the hub
                - `vendor`: a supplier of the hub or of a party, such as a maker of equipment
                - `third_party`: anybody else, such as a carrier\
                """)
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
