package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a board decides about a change (CHG-20).
@Schema(
        name = "ChangeDecision",
        description =
                """
                What a board decides about a change.

                - `approved`: it may be made
                - `rejected`: it may not be made as it is; the reason is told to the partner
                - `deferred`: the next meeting decides
                - `more_information`: something is to be told before it decides\
                """)
public enum Decision {
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("deferred")
    DEFERRED,
    @JsonProperty("more_information")
    MORE_INFORMATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
