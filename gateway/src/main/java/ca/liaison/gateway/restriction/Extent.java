package ca.liaison.gateway.restriction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How much of the exchange a restriction closes (FAI 2.1: wholly or in part).
@Schema(
        name = "RestrictionExtent",
        description =
                """
                How much of the exchange is closed to the organisation.

                - `whole`: everything but its own restrictions, which it may always read
                - `partial`: the named areas alone\
                """)
public enum Extent {
    @JsonProperty("whole")
    WHOLE,
    @JsonProperty("partial")
    PARTIAL;

    /// The value as it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Extent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
