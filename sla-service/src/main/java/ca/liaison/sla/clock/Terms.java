package ca.liaison.sla.clock;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.HandlingTerms;
import ca.liaison.events.directory.MajorIncidentReview;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.ServiceDesk;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.events.directory.SupportGroup;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.servicelevel.TicketClock.ShortHours;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.calendar.Calendars.Known;
import ca.liaison.kit.directory.AgreedTarget;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.directory.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What was agreed about a ticket, as it was when the ticket was opened: what was agreed since does
/// not change by what it is measured (SLA-03, SLA-12).
final class Terms {
    private static final String AROUND_THE_CLOCK = "around_the_clock";

    /// By which service requests and reviews go always (INC-11, Guide 2.3).
    private static final String HUB_HOURS = "hub_hours";

    private static final String INCIDENT = "incident";

    /// From which share of the time on what the agreement counts in days is at risk.
    private static final int AT_RISK_PERCENT = 75;

    private static final Set<Goal> DONE_BY_PEOPLE =
            EnumSet.of(Goal.ACKNOWLEDGE, Goal.RESPOND, Goal.RESOLVE, Goal.FULFIL);

    private final DirectorySnapshot directory;
    private final Calendars calendars;
    private final IncidentEvent opening;
    private final IncidentEvent latest;
    private final @Nullable Agreement agreement;

    Terms(DirectorySnapshot directory, Calendars calendars, Facts facts) {
        this.directory = directory;
        this.calendars = calendars;
        this.opening = facts.opening();
        this.latest = facts.latest();
        this.agreement =
                directory
                        .agreement(opening.partner(), opening.service(), opening.at())
                        .orElse(null);
    }

    Set<String> clockStops() {
        return agreement == null ? Set.of() : Set.copyOf(agreement.clockStops().waitingOn());
    }

    @Nullable String commitment() {
        return opening.commitment();
    }

    boolean needsPeople(Goal goal) {
        return DONE_BY_PEOPLE.contains(goal);
    }

    /// By what a clock of this ticket is judged.
    ///
    /// @throws IllegalStateException where the directory does not have a calendar that it names
    Policy policy(Goal goal, String priority) {
        AgreedTarget agreed = agreed(goal, priority).orElse(null);
        String named = agreed == null ? null : agreed.target().calendar();
        return new Policy(calendar(named == null ? usualCalendar(goal, priority) : named), agreed);
    }

    private Optional<AgreedTarget> agreed(Goal goal, String priority) {
        return switch (goal) {
            case REVIEW_SCHEDULED -> review(goal, MajorIncidentReview::scheduledWithin);
            case REVIEW_REPORT -> review(goal, MajorIncidentReview::reportWithin);
            default ->
                    Targets.of(
                            directory,
                            opening.partner(),
                            opening.service(),
                            goal.code(),
                            opening.kind(),
                            priority,
                            opening.at());
        };
    }

    private Optional<AgreedTarget> review(Goal goal, ToIntFunction<MajorIncidentReview> days) {
        HandlingTerms handling = agreement == null ? null : agreement.handling();
        MajorIncidentReview review = handling == null ? null : handling.majorIncidentReview();
        if (agreement == null || review == null) {
            return Optional.empty();
        }
        return Optional.of(
                new AgreedTarget(
                        agreement,
                        new ServiceLevelTarget(
                                goal.code(),
                                INCIDENT,
                                null,
                                null,
                                days.applyAsInt(review),
                                HUB_HOURS,
                                AT_RISK_PERCENT,
                                false,
                                review.source())));
    }

    /// Incidents go by the support hours of the agreement, service requests and reviews by the
    /// hub's hours; what awaits a number or a change runs around the clock (INC-11).
    private String usualCalendar(Goal goal, String priority) {
        return switch (goal) {
            case PARTNER_NUMBER, LATENT_RFC -> AROUND_THE_CLOCK;
            case REVIEW_SCHEDULED, REVIEW_REPORT, FULFIL -> HUB_HOURS;
            default -> opening.kind().equals(INCIDENT) ? supportHours(priority) : HUB_HOURS;
        };
    }

    private String supportHours(String priority) {
        return agreement == null
                ? AROUND_THE_CLOCK
                : agreement
                        .supportHours()
                        .calendarByPriority()
                        .getOrDefault(priority, AROUND_THE_CLOCK);
    }

    private Known calendar(String code) {
        return calendars
                .at(code, opening.at())
                .orElseThrow(
                        () -> new IllegalStateException("The directory has no calendar " + code));
    }

    /// Who is not open so long between two instants: the desk of the partner, and the group or the
    /// desk that the ticket lies with (INC-13).
    List<ShortHours> shortHours(Instant from, Instant until, Duration needed) {
        List<ShortHours> shorter = new ArrayList<>();
        addIfShort(
                shorter, opening.partner(), null, deskOf(opening.partner()), from, until, needed);
        String organisation = latest.assignedOrganisation();
        String group = latest.assignedGroup();
        if (organisation != null && group != null) {
            String hours =
                    directory
                            .supportGroup(organisation, group, opening.at())
                            .map(SupportGroup::calendar)
                            .orElse(null);
            addIfShort(shorter, organisation, group, hours, from, until, needed);
        } else if (organisation != null && !organisation.equals(opening.partner())) {
            addIfShort(shorter, organisation, null, deskOf(organisation), from, until, needed);
        }
        return shorter;
    }

    private @Nullable String deskOf(String organisation) {
        return directory
                .organisation(organisation, opening.at())
                .map(Organisation::serviceDesk)
                .map(ServiceDesk::calendar)
                .orElse(null);
    }

    private void addIfShort(
            List<ShortHours> shorter,
            String organisation,
            @Nullable String group,
            @Nullable String code,
            Instant from,
            Instant until,
            Duration needed) {
        if (code == null) {
            return;
        }
        Duration open = calendar(code).calendar().elapsed(from, until);
        if (open.compareTo(needed) < 0) {
            shorter.add(new ShortHours(organisation, group, code, open.toString()));
        }
    }
}
