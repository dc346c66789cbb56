package ca.liaison.sla.maintenance;

import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.RecurringWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Whether the outage of a change counts as planned maintenance: a plain function of what was
/// agreed about changes of the service and of what is known of the change (OneMail 6.1: « La
/// maintenance effectuée pendant une fenêtre de maintenance est une « maintenance planifiée » »,
/// else one with notice or by agreement).
final class MaintenanceRules {
    private static final String TO_PARTNER = "hub_to_partner";

    private final ChangeTerms terms;
    private final BusinessCalendar calendar;
    private final ZoneId zone;

    MaintenanceRules(ChangeTerms terms, BusinessCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        this.zone = ZoneId.of(terms.timeZone());
    }

    /// @param change one with an outage
    Basis judge(ChangeCourse change) {
        if (change.emergencyFix()) {
            return Basis.EMERGENCY_FIX;
        }
        if (!change.toldAt().isBefore(change.begin())) {
            return Basis.TOLD_AFTERWARDS;
        }
        if (withinWindow(change)) {
            return Basis.WITHIN_WINDOW;
        }
        if (noticeGiven(change)) {
            return Basis.NOTICE_GIVEN;
        }
        return change.agreed() ? Basis.AGREED : Basis.SHORT_NOTICE;
    }

    private boolean withinWindow(ChangeCourse change) {
        return terms.maintenanceWindows().stream()
                .map(each -> RecurringWindow.of(each.rule(), each.from(), each.until(), zone))
                .anyMatch(window -> window.holds(change.begin(), change.end()));
    }

    /// The days exclude the one on which it was told and include the one on which it begins.
    private boolean noticeGiven(ChangeCourse change) {
        LocalDate told = LocalDate.ofInstant(change.toldAt(), zone);
        LocalDate begins = LocalDate.ofInstant(change.begin(), zone);
        return terms.notice(TO_PARTNER)
                .map(agreed -> calendar.businessDay(told, agreed.businessDays()))
                .filter(first -> !begins.isBefore(first))
                .isPresent();
    }

    /// What is known of an outage that a change has.
    PlannedOutage outage(ChangeCourse change) {
        Instant from = change.latest().outageStart();
        Instant until = change.latest().outageEnd();
        if (from == null || until == null) {
            throw new IllegalArgumentException("No outage: " + change.latest().number());
        }
        return new PlannedOutage(
                change.latest().number(),
                change.latest().service(),
                from,
                until,
                judge(change),
                change.toldAt(),
                change.parties());
    }
}
