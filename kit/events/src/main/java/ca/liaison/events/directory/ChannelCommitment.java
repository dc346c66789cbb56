package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What the hub commits itself to for tickets that come by one channel.
///
/// @param channel `phone`, `email`, `fax`, `api` or `monitoring`
/// @param commitment [#AGREED_TARGET] or [#OBJECTIVE]
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelCommitment(String channel, String commitment, Source source) {

    /// There is a service level agreement for such tickets.
    public static final String AGREED_TARGET = "sla";

    /// There is an objective for such tickets, but no agreement.
    public static final String OBJECTIVE = "slo";
}
