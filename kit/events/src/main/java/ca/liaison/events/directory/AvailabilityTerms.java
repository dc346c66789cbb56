package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How the availability of a service in a month is counted, and what it has to be (SLA-30).
///
/// @param formula [#GUIDE] or [#WHOLE_CHAIN]
/// @param targetPercent the least share of the agreed time in per cent, as a decimal number such as
///   `99`; absent where none was agreed
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record AvailabilityTerms(String formula, @Nullable String targetPercent, Source source) {

    /// Interruptions P1 within the agreed support hours (Guide 5.1).
    public static final String GUIDE = "guide";

    /// The time in which the whole chain that the service needs is available (OneMail 7).
    public static final String WHOLE_CHAIN = "whole_chain";
}
