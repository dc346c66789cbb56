package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of an attempt to reach the opener's desk (INC-24).
@Schema(
        description =
                """
                What came of an attempt to reach the opener's desk.

                - `answered`: the desk answered, but did not accept yet
                - `message_left`: a message was left
                - `no_answer`: nobody answered\
                """)
public enum ContactOutcome {
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("message_left")
    MESSAGE_LEFT,
    @JsonProperty("no_answer")
    NO_ANSWER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
