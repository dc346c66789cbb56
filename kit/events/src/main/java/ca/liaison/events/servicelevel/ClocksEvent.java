package ca.liaison.events.servicelevel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fact about the clocks of a ticket (CloudEvents data, JSON), with all of its clocks as they
/// stand after it.
///
/// @param type the CloudEvents `type`, as [ClocksEventType] gives it
/// @param number of the ticket
/// @param kind of the ticket, as in `incident`
/// @param security whether the ticket is for the security roles of the parties alone
/// @param sequence counts the events of this ticket's clocks from 1, without a gap
/// @param at when it happened (UTC), to the moment for which it was due, however late it was noted
/// @param clock id of the clock it tells of; absent where it tells of none in particular
/// @param parties codes of the organisations that take part in the ticket
/// @param clocks all of them
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClocksEvent(
        String type,
        String number,
        String kind,
        boolean security,
        long sequence,
        Instant at,
        @Nullable String clock,
        List<String> parties,
        List<TicketClock> clocks) {

    public ClocksEvent {
        parties = List.copyOf(parties);
        clocks = List.copyOf(clocks);
    }
}
