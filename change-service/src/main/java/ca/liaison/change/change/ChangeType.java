package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The types of changes (Guide 4.2).
@Schema(
        description =
                """
                The type of a change (Guide 4.2).

                - `standard`: recurrent, of little risk and impact, by a template that the board approved beforehand
                - `normal`: goes through the whole process and is approved by the change approval board (CAB)
                - `urgent_operational`: the system works, but a business need cannot wait for the lead time; approved by the emergency board (ECAB)
                - `emergency_fix`: ends a critical interruption, or the risk of one; follows from an incident\
                """)
public enum ChangeType {
    @JsonProperty("standard")
    STANDARD,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("urgent_operational")
    URGENT_OPERATIONAL,
    @JsonProperty("emergency_fix")
    EMERGENCY_FIX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
