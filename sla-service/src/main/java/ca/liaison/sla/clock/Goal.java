package ca.liaison.sla.clock;

import java.util.Locale;

/// What is to be done with a ticket in some time (SLA-20).
public enum Goal {
    /// Somebody takes it up: names who acts, or starts.
    ACKNOWLEDGE,
    /// Work on it begins.
    RESPOND,
    /// An incident is resolved.
    RESOLVE,
    /// A service request is fulfilled.
    FULFIL,
    /// A side says how it stands (INC-23, Guide 2.5.3.2).
    UPDATE,
    /// A partner that was asked to act gives its own number (XRF-03).
    PARTNER_NUMBER,
    /// The change behind an emergency fix is handed in (INC-44, Guide 4.12.3).
    LATENT_RFC,
    /// The review of a major incident has its date (INC-32, Guide 2.4.2.1).
    REVIEW_SCHEDULED,
    /// The report of that review is ready.
    REVIEW_REPORT;

    /// Whether its time stands among the targets of agreements; that of reviews stands with their
    /// terms.
    public boolean isTarget() {
        return this != REVIEW_SCHEDULED && this != REVIEW_REPORT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
