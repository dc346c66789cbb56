package ca.liaison.sla.publishing;

import ca.liaison.events.Topics;
import ca.liaison.events.servicelevel.ContactsEvent;
import ca.liaison.kit.outbox.Outbox;
import ca.liaison.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Appends to the outbox that a contact table has a new version, and nothing of what it holds.
@ApplicationScoped
public class ContactPublisher {
    private final Outbox outbox;

    ContactPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /// @param service absent where the table is for all services
    public void changed(
            String organisation,
            @Nullable String service,
            int version,
            Instant validFrom,
            Instant at) {
        outbox.append(
                new OutgoingEvent(
                        Topics.SERVICE_LEVELS,
                        service == null ? organisation : organisation + "." + service,
                        ContactsEvent.CHANGED,
                        at,
                        new ContactsEvent(
                                ContactsEvent.CHANGED,
                                organisation,
                                service,
                                version,
                                validFrom,
                                at)));
    }
}
