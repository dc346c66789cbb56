package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The impact of a change, by which its lead time is told (Guide 4.9).
@Schema(
        description =
                """
                The impact of a change, by which its lead time is told (Guide 4.9).

                - `extensive`: 1, extensive or widespread
                - `significant`: 2, significant or large
                - `moderate`: 3, moderate or limited
                - `minor`: 4, minor or localised\
                """)
public enum ChangeImpact {
    @JsonProperty("extensive")
    EXTENSIVE,
    @JsonProperty("significant")
    SIGNIFICANT,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("minor")
    MINOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
