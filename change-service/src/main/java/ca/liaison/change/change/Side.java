package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who initiates or implements a change (Guide 4.12).
@Schema(
        name = "ChangeSide",
        description =
                """
                Who initiates or implements a change.

                - `partner`: the partner organisation
                - `hub`: the hub\
                """)
public enum Side {
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("hub")
    HUB;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
