package ca.liaison.incident.major;

import ca.liaison.incident.ticket.NoticeKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as one caller may see it.
///
/// @param number of the ticket
/// @param version counts the notices of a ticket, from 1
/// @param recipients for a partner itself alone
public record SentNotice(
        UUID id,
        String number,
        int version,
        NoticeKind kind,
        Instant at,
        String french,
        String english,
        @Nullable Instant expectedRestorationAt,
        List<Recipient> recipients) {

    /// @param endUsersToldBy `hub` or `organisation`
    public record Recipient(String organisation, String endUsersToldBy) {}
}
