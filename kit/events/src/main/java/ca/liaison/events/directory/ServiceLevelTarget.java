package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Until when something is to be done with a ticket (SLA-12): either a working time, or the close
/// of a business day, the day on which it begins not counted.
///
/// @param goal what is to be done: `acknowledge`, `respond`, `resolve`, `fulfil`, `update`,
///   `partner_number` or `latent_rfc`
/// @param kind of the ticket, `incident` or `service_request`; absent for both
/// @param priority `P1` to `P4`; absent for all
/// @param within the working time (ISO 8601, as in `PT4H`); absent where business days are counted
/// @param businessDays how many; absent where working time is counted
/// @param calendar code of the calendar by which it is counted; absent where the support hours of
///   the agreement say it
/// @param atRiskPercent from which share of the time on it is at risk
/// @param invented whether it is there for the demonstration and the tests alone, and agreed with
///   nobody
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceLevelTarget(
        String goal,
        @Nullable String kind,
        @Nullable String priority,
        @Nullable String within,
        @Nullable Integer businessDays,
        @Nullable String calendar,
        int atRiskPercent,
        boolean invented,
        Source source) {

    public ServiceLevelTarget {
        if ((within == null) == (businessDays == null)) {
            throw new IllegalArgumentException(
                    "A target counts working time or business days: " + goal);
        }
        if (atRiskPercent < 1 || atRiskPercent > 100) {
            throw new IllegalArgumentException("No share of the time: " + atRiskPercent);
        }
    }

    /// Whether it is for that goal of such a ticket.
    public boolean isFor(String sought, String ticketKind, String ticketPriority) {
        return goal.equals(sought)
                && (kind == null || kind.equals(ticketKind))
                && (priority == null || priority.equals(ticketPriority));
    }
}
