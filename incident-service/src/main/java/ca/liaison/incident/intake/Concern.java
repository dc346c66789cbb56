package ca.liaison.incident.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a matter is about that the hub's desk does not ticket.
@Schema(
        description =
                """
                What a matter is about, where it is not to be ticketed here: the answer says where to turn to.

                - `partner_only`: it is the own organisation's of an end user alone
                - `privacy`: privacy\
                """)
public enum Concern {
    @JsonProperty("partner_only")
    PARTNER_ONLY,
    @JsonProperty("privacy")
    PRIVACY
}
