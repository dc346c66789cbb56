package ca.liaison.sla.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What is measured of a month, in the order in which it is shown (Guide, table 4).
enum Objective {
    @JsonProperty("incidents_in_target")
    INCIDENTS_IN_TARGET,
    @JsonProperty("requests_in_target")
    REQUESTS_IN_TARGET,
    @JsonProperty("security_incidents_in_target")
    SECURITY_INCIDENTS_IN_TARGET,
    @JsonProperty("email_incidents_within_2_hours")
    EMAIL_INCIDENTS_WITHIN_2_HOURS,
    @JsonProperty("email_incidents_within_8_hours")
    EMAIL_INCIDENTS_WITHIN_8_HOURS,
    @JsonProperty("calls_answered_within_60_seconds")
    CALLS_ANSWERED_WITHIN_60_SECONDS,
    @JsonProperty("calls_abandoned_of_received")
    CALLS_ABANDONED_OF_RECEIVED,
    @JsonProperty("calls_abandoned_of_answered")
    CALLS_ABANDONED_OF_ANSWERED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
