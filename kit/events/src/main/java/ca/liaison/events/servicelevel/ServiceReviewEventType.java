package ca.liaison.events.servicelevel;

import java.util.Locale;

/// What happened to a service review meeting.
public enum ServiceReviewEventType {
    SCHEDULED,
    RESCHEDULED,
    CONCERN_RAISED,
    CANCELLED,
    HELD,
    MINUTES_RECORDED,
    ACTION_AGREED,
    ACTION_DONE,
    ACTION_CANCELLED,
    CLOSED;

    /// The CloudEvents `type`, as in `ca.liaison.service_review.held.v1`.
    public String type() {
        return "ca.liaison.service_review." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
