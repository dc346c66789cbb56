package ca.liaison.kit.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Who may read an update. There is no default, so that nothing internal leaks by omission.
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
