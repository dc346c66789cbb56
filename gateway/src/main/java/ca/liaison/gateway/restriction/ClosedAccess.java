package ca.liaison.gateway.restriction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can no longer be done in a closed area.
@Schema(
        name = "ClosedAccess",
        description =
                """
                What is closed in an area.

                - `all`: reading and writing
                - `write`: what changes something; reading goes on\
                """)
public enum ClosedAccess {
    @JsonProperty("all")
    ALL,
    @JsonProperty("write")
    WRITE;

    /// The value as it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ClosedAccess ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
