package ca.liaison.events.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fact about an incident or a service request (CloudEvents data, JSON). It holds numbers,
/// codes, times and names of changed members, never a text: who delivers a text reads it from its
/// owner under the receiver's rights.
///
/// @param type the CloudEvents `type`, as [IncidentEventType] gives it for the kind
/// @param security whether it is for the security roles of the parties alone
/// @param sequence counts the events of this ticket from 1, without a gap
/// @param at when it happened (UTC)
/// @param organisation who did it
/// @param partner the organisation whose agreement with the hub the ticket is handled by
/// @param commitment `sla` or `slo`, by the way in which the ticket came; absent where nothing was
///   agreed about it
/// @param channel how it reached the hub, as in `email`; absent in events from before this was told
/// @param previousState absent where the state did not change
/// @param waitingOn who is awaited while pending
/// @param duplicateOf number of the ticket that this one repeats
/// @param recurrenceOf number of the ended ticket whose fault came back
/// @param transferredKind as what the matter goes on, once it was transferred
/// @param transferredTo number of the ticket under which it goes on; absent with the privacy office
/// @param firstOccurredAt when the fault first occurred; absent for service requests and in events
///   from before this was told
/// @param madeAt when the emergency fix was made that it tells of
/// @param change the change of which it tells that it was filed for this incident
/// @param findings names of the passages that hold the findings of the review of a major incident,
///   as in `finding/00`, where it tells that the review is complete; who was given the report reads
///   them
/// @param changed names of the members that changed
/// @param textId names the text that belongs to the fact, where there is one, as in
///   `history/12/note`
/// @param visibility of that text: `shared`, `organisation` or `internal`
/// @param told organisations that are to be told of it
/// @param parties every organisation that takes part, with its own number
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncidentEvent(
        String type,
        String number,
        String kind,
        boolean security,
        long sequence,
        Instant at,
        String organisation,
        String partner,
        @Nullable String commitment,
        @Nullable String channel,
        String service,
        String state,
        @Nullable String previousState,
        String reportedPriority,
        String assignedPriority,
        @Nullable String assignedOrganisation,
        @Nullable String assignedGroup,
        @Nullable String waitingOn,
        @Nullable String duplicateOf,
        @Nullable String recurrenceOf,
        @Nullable String transferredKind,
        @Nullable String transferredTo,
        @Nullable Instant firstOccurredAt,
        @Nullable Instant madeAt,
        @Nullable LinkedChange change,
        List<String> findings,
        List<String> changed,
        @Nullable String textId,
        @Nullable String visibility,
        @Nullable String addressee,
        List<String> told,
        List<Party> parties) {

    public IncidentEvent {
        findings = findings == null ? List.of() : List.copyOf(findings);
        changed = changed == null ? List.of() : List.copyOf(changed);
        told = told == null ? List.of() : List.copyOf(told);
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /// A change that was filed for the incident.
    ///
    /// @param filedAt when it was filed
    /// @param madeAt when it was made, where that was before it was filed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LinkedChange(String number, Instant filedAt, @Nullable Instant madeAt) {}

    /// An organisation that takes part.
    ///
    /// @param partnerTicketNumber its own number, absent for the hub and while it is awaited
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(
            String organisation,
            @Nullable String partnerTicketNumber,
            @Nullable Instant awaitedSince) {}
}
