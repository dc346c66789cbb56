package ca.liaison.events.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fact about a change (CloudEvents data, JSON). It holds numbers, codes, times and names of
/// changed members, never a text.
///
/// @param type the CloudEvents `type`, as [ChangeEventType] gives it
/// @param sequence counts the events of this change from 1, without a gap
/// @param at when it happened (UTC)
/// @param organisation who did it
/// @param procedure paragraph of the procedure that it goes by
/// @param changeType `standard`, `normal`, `urgent_operational` or `emergency_fix`
/// @param openedBy whose change it is
/// @param submittedAt when it was submitted, the last time that it was
/// @param service code of the service
/// @param configurationItem what is changed
/// @param previousState absent where the state did not change
/// @param start when it is, or was, to begin
/// @param end when it is, or was, to end
/// @param outageStart when a planned outage begins; absent where there is none
/// @param decision what the board decided, where it did
/// @param outcome how it ended, where that was told
/// @param incident number of the incident that an emergency fix follows from
/// @param madeAt when an emergency fix was made, where that was before the request was filed
/// @param changed names of the members that changed
/// @param textId names the text that belongs to the fact, where there is one
/// @param visibility of that text: `shared`, `organisation` or `internal`
/// @param told organisations that are to be told of it
/// @param parties every organisation that takes part, with its own number
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangeEvent(
        String type,
        String number,
        long sequence,
        Instant at,
        String organisation,
        String procedure,
        String changeType,
        String openedBy,
        Instant submittedAt,
        String service,
        String configurationItem,
        String state,
        @Nullable String previousState,
        Instant start,
        Instant end,
        @Nullable Instant outageStart,
        @Nullable Instant outageEnd,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable String incident,
        @Nullable Instant madeAt,
        List<String> changed,
        @Nullable String textId,
        @Nullable String visibility,
        @Nullable String addressee,
        List<String> told,
        List<Party> parties) {

    public ChangeEvent {
        changed = changed == null ? List.of() : List.copyOf(changed);
        told = told == null ? List.of() : List.copyOf(told);
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /// An organisation that takes part.
    ///
    /// @param partnerTicketNumber its own number, absent for the hub and where it has none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(String organisation, @Nullable String partnerTicketNumber) {}
}
