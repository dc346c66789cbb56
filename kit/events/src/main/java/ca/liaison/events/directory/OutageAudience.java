package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Whom the hub tells of an outage, and so who tells the end users.
///
/// @param audience [#PARTNER_DESKS] or [#END_USERS]
@JsonIgnoreProperties(ignoreUnknown = true)
public record OutageAudience(String audience, Source source) {

    /// The desks alone, which tell their end users themselves.
    public static final String PARTNER_DESKS = "partner_desks";

    /// The desks, and the end users directly.
    public static final String END_USERS = "end_users";
}
