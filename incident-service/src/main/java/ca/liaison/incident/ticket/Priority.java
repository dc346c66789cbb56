package ca.liaison.incident.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// P1 critical, P2 high, P3 medium, P4 low (Guide 2.2).
@Schema(
        description =
                """
                How soon a ticket is worked on. What each means for a service stands in the agreement (`/v1/agreements`).

                - `P1`: critical
                - `P2`: high
                - `P3`: medium
                - `P4`: low\
                """)
public enum Priority {
    P1,
    P2,
    P3,
    P4;

    /// Whether it is worked on around the clock, and may be fixed before a change was asked for.
    public boolean urgent() {
        return this == P1 || this == P2;
    }
}
