package ca.liaison.gateway.restriction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The record of who was kept from what, since when and why (FAI 2.1). It never changes; it ends by
/// a second record, its lifting.
///
/// @param reason told to the organisation
/// @param incident number of the security incident that it contains
/// @param lifting how it ended, null while it is in force
public record AccessRestriction(
        Closure closure,
        String reason,
        @Nullable String incident,
        Author by,
        @Nullable Lifting lifting) {

    /// Who recorded something.
    ///
    /// @param agent label of the person
    public record Author(String subject, String client, @Nullable String agent) {}

    /// The second record.
    ///
    /// @param reason told to the organisation
    public record Lifting(String reason, Instant at, Author by) {}

    /// The same, ended.
    public AccessRestriction lifted(Lifting ended) {
        return new AccessRestriction(closure, reason, incident, by, ended);
    }
}
