package ca.liaison.kit.attachment;

import ca.liaison.kit.ticket.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a file that an organisation attached to a ticket.
///
/// @param addressee the one party that may read it beside the author, where the visibility is
///   `organisation`
/// @param size of the content in bytes
/// @param sha256 the content's checksum, in hexadecimal digits
public record Attachment(
        UUID id,
        long ticket,
        long sequence,
        Instant at,
        String organisation,
        String subject,
        String client,
        @Nullable String agent,
        Visibility visibility,
        @Nullable String addressee,
        String fileName,
        String mediaType,
        int size,
        String sha256) {}
