package ca.liaison.gateway.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// One cross-reference of a ticket, as its owner answers a look-up.
///
/// @param state `current`, `superseded` or `awaited`; words that are not known confirm nothing
@JsonIgnoreProperties(ignoreUnknown = true)
record Reference(
        String number, String organisation, @Nullable String partnerTicketNumber, String state) {}
