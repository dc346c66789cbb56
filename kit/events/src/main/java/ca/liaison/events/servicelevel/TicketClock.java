package ca.liaison.events.servicelevel;

import ca.liaison.events.directory.Source;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one clock of a ticket stands: which goal, until when, how far (SLA-20).
///
/// What of its time is used at some instant is `used`, and where it runs, the working time by
/// `calendar` between `runningSince` and that instant besides.
///
/// @param id unique among the clocks of a ticket, as in `resolve` or `update.nord`
/// @param goal what is to be done, as in `resolve`
/// @param organisation whose duty it is, where it is that of one
/// @param version counts the goals that this clock had, from 1: with another priority there is
///   another goal
/// @param state `running`, `paused`, `met` or `ended`, the last where nothing is to be done any
///   more though it was not reached
/// @param calendar code of the calendar by which its time is counted
/// @param calendarVersion of that calendar
/// @param commitment `sla` or `slo`; absent where nothing was agreed about how the ticket came
/// @param target absent while there is none on file; nothing is at risk or breached then
/// @param dueAt when its time is over if it runs on; absent while it is paused, and without a
///   target
/// @param atRiskAt since when the goal was at risk, or will be if it runs on
/// @param pausedSince while it is paused
/// @param runningSince while it is running: since when without a break
/// @param used working time (ISO 8601) until `runningSince`, or until it stopped
/// @param endedAt when it was met or ended
/// @param breachedAt when its time was over
/// @param notAchievable who has shorter hours than the target needs (INC-13)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TicketClock(
        String id,
        String goal,
        @Nullable String organisation,
        int version,
        String state,
        String calendar,
        int calendarVersion,
        @Nullable String commitment,
        @Nullable Target target,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant atRiskAt,
        @Nullable Instant pausedSince,
        @Nullable Instant runningSince,
        String used,
        @Nullable Instant endedAt,
        @Nullable Instant breachedAt,
        List<ShortHours> notAchievable) {

    public TicketClock {
        notAchievable = notAchievable == null ? List.of() : List.copyOf(notAchievable);
    }

    /// Whether a partner sees it: what nobody in particular, itself or the hub is to do, and not
    /// what is between the hub and another partner.
    public boolean isShownTo(String partner, String hub) {
        return organisation == null || organisation.equals(partner) || organisation.equals(hub);
    }

    /// The goal's time, and where it was taken from (SLA-03).
    ///
    /// @param agreement id of the agreement that says it
    /// @param agreementVersion of that agreement
    /// @param allowed working time (ISO 8601)
    /// @param businessDays where it was given in business days: how many
    /// @param invented whether it is there for the demonstration and the tests alone
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(
            String agreement,
            int agreementVersion,
            String allowed,
            @Nullable Integer businessDays,
            int atRiskPercent,
            boolean invented,
            Source source) {

        public Duration time() {
            return Duration.parse(allowed);
        }
    }

    /// That a desk or a group is not open long enough until the time is over.
    ///
    /// @param supportGroup absent where it is the desk of the organisation
    /// @param calendar code of the calendar by which it works
    /// @param open working time (ISO 8601) that it has until then
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ShortHours(
            String organisation, @Nullable String supportGroup, String calendar, String open) {}
}
