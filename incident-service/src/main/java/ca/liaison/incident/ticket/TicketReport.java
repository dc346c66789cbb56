package ca.liaison.incident.ticket;

import ca.liaison.kit.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told when a ticket is opened (Guide 2.5.1, 2.5.2).
///
/// @param priority as told, or as the agreement's matrix gives it for impact and urgency
/// @param commitment absent where nothing was agreed about the channel
/// @param recurrenceOf key of the ended ticket of the same kind whose matter came back
public record TicketReport(
        String service,
        @Nullable String summary,
        Priority priority,
        @Nullable Level impact,
        @Nullable Level urgency,
        Presenter presenter,
        Channel channel,
        @Nullable Commitment commitment,
        @Nullable Long recurrenceOf,
        @Nullable Item item,
        @Nullable Boolean consentAsserted,
        Particulars particulars) {

    /// What the matter is about.
    ///
    /// @param owner code of the organisation that owns it, or `nobody`
    public record Item(String code, String owner) {}

    /// What a kind of ticket tells beyond that.
    public sealed interface Particulars permits Fault, Alarm, Wish {}

    /// Of an incident: what is wrong.
    ///
    /// @param checks the answers to the agreement's checklist
    /// @param workaround how to keep working; absent when it was said that there is none
    /// @param security whether it is a security incident
    public record Fault(
            String serviceImpact,
            String endUserImpact,
            Instant firstOccurredAt,
            @Nullable String preliminaryChecks,
            List<CheckMade> checks,
            @Nullable String workaround,
            boolean security)
            implements Particulars {}

    /// Of an incident that an alert opens: of its impact nothing is known (INC-03).
    public record Alarm(AlertCause cause, Instant firstOccurredAt) implements Particulars {}

    /// Of a service request: what is asked for (INC-43).
    ///
    /// @param requestType code of the type in the directory
    /// @param fields the type's own fields, a JSON object
    /// @param approval who has to agree; absent where nobody has
    /// @param end when it ends by itself; absent where it does not
    public record Wish(
            String requestType,
            String fields,
            @Nullable String description,
            @Nullable Approval approval,
            @Nullable Instant end)
            implements Particulars {}

    /// That somebody at the hub has to agree.
    ///
    /// @param beforehand whether it is not worked on before
    public record Approval(Role role, boolean beforehand) {}
}
