package ca.liaison.sla.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a contact table can be relied on.
@Schema(
        name = "ContactTableStatus",
        description =
                """
                How far a contact table can be relied on.

                - `current`: it was changed or confirmed not long ago
                - `stale`: it was neither changed nor confirmed for longer than is allowed
                - `missing`: none is in force, and notices would not reach the organisation\
                """)
public enum ContactStatus {
    @JsonProperty("current")
    CURRENT,
    @JsonProperty("stale")
    STALE,
    @JsonProperty("missing")
    MISSING
}
