package ca.liaison.gateway.restriction;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a restriction still closes anything.
@Schema(
        name = "RestrictionState",
        description =
                """
                Whether a restriction holds.

                - `in_force`: what it names is closed
                - `lifted`: it has ended\
                """)
public enum RestrictionState {
    @JsonProperty("in_force")
    IN_FORCE,
    @JsonProperty("lifted")
    LIFTED
}
