package ca.liaison.kit.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who may read an update. There is no default, so that nothing internal leaks by omission.
@Schema(
        description =
                """
                Who may read an update. There is no default.

                - `shared`: all parties
                - `organisation`: your organisation and the one party that you name
                - `internal`: your organisation alone; not even the hub, unless the update is the hub's\
                """)
public enum Visibility {
    /// All parties.
    @JsonProperty("shared")
    SHARED,
    /// The author's organisation and one named party.
    @JsonProperty("organisation")
    ORGANISATION,
    /// The author's organisation alone, the hub not excepted.
    @JsonProperty("internal")
    INTERNAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
