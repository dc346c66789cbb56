package ca.liaison.kit.log;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Puts both ticket numbers on the log lines of the request under way.
public final class TicketLog {
    private TicketLog() {}

    /// @param number the eHealth ticket number
    /// @param partnerNumber the caller's own number, already screened, where there is one
    public static void about(String number, @Nullable String partnerNumber) {
        MDC.put("ticketNumber", number);
        if (partnerNumber != null) {
            MDC.put("partnerTicketNumber", partnerNumber);
        }
    }
}
