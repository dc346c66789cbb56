package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which board of the hub decides (Guide 4.3, 4.12.2).
@Schema(
        name = "ChangeBoard",
        description =
                """
                Which board of the hub decides.

                - `cab`: the change approval board, at its weekly meeting (Guide 4.3)
                - `ecab`: the emergency board, when it is needed (Guide 4.12.2)\
                """)
public enum Board {
    @JsonProperty("cab")
    CAB,
    @JsonProperty("ecab")
    ECAB;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
