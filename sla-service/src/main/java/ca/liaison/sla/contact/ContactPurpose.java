package ca.liaison.sla.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// For what an escalation contact is called (Guide 2.1.2).
@Schema(
        name = "ContactPurpose",
        description =
                """
                For what an escalation contact is called (Guide 2.1.2).

                - `clarify_priority`: to clarify levels of priority
                - `unblock`: where troubleshooting does not go on
                - `follow_up`: to follow up on urgent incidents, and on the desk's performance\
                """)
public enum ContactPurpose {
    @JsonProperty("clarify_priority")
    CLARIFY_PRIORITY,
    @JsonProperty("unblock")
    UNBLOCK,
    @JsonProperty("follow_up")
    FOLLOW_UP
}
