package ca.liaison.incident.ticket;

import java.util.Arrays;
import java.util.Optional;

/// The texts that a ticket keeps itself, by their names in what is shown of it, but for the fields
/// of a service request and the checks of an incident. What it repeats of its history has its name
/// there.
enum OwnText {
    SUMMARY("summary"),
    DESCRIPTION("description"),
    SERVICE_IMPACT("serviceImpact"),
    END_USER_IMPACT("endUserImpact"),
    PRELIMINARY_CHECKS("preliminaryChecks"),
    CALLER_NAME("caller/name"),
    CALLER_DESK("caller/desk"),
    CONTACT_REFERENCE("caller/contactReference"),
    WORKAROUND("workaround/description"),
    MITIGATION("mitigation"),
    CAUSE("cause"),
    COORDINATOR("coordinator"),
    BRIDGE("bridge/address"),
    ALERT_KEY("alerts/key");

    private final String member;

    OwnText(String member) {
        this.member = member;
    }

    static Optional<OwnText> of(String member) {
        return Arrays.stream(values()).filter(own -> own.member.equals(member)).findFirst();
    }

    /// Whether the opener told it, when it opened the ticket.
    boolean ofTheOpener() {
        return switch (this) {
            case MITIGATION, CAUSE, COORDINATOR, BRIDGE -> false;
            default -> true;
        };
    }
}
