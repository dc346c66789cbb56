package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/// That an item was lent, to whom, and under which conditions it stands there (FAI 2.2, 3.2, 3.7).
///
/// @param organisation code of the organisation that it was lent to
/// @param site where it stands
/// @param fixedAddress the fixed external address of the link that is plugged into it
/// @param dedicatedLink whether the link, which is for that organisation alone, is the one in use
///   or stands by: [#ACTIVE] or [#PASSIVE]
/// @param uninterruptiblePower how its power is secured
/// @param physicalProtection how access to it is controlled and what it is protected from
/// @param condition in which it is, and what becomes of it when it is replaced or the site closes
/// @param misusePaidBy code of the organisation that may have to pay for a replacement after misuse
///   or a lack of protection
/// @param invented whether site and address are made up for the demonstration
/// @param source where the conditions were taken from
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Loan(
        String organisation,
        BilingualText site,
        String fixedAddress,
        String dedicatedLink,
        BilingualText uninterruptiblePower,
        BilingualText physicalProtection,
        BilingualText condition,
        String misusePaidBy,
        boolean invented,
        Source source) {

    public static final String ACTIVE = "active";
    public static final String PASSIVE = "passive";
}
