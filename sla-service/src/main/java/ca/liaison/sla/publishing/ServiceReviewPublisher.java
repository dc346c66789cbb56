package ca.liaison.sla.publishing;

import ca.liaison.events.Topics;
import ca.liaison.events.servicelevel.ServiceReviewEvent;
import ca.liaison.kit.outbox.Outbox;
import ca.liaison.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/// Appends to the outbox what happens to service review meetings, and nothing of what is said.
@ApplicationScoped
public class ServiceReviewPublisher {
    private final Outbox outbox;

    ServiceReviewPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(ServiceReviewEvent event) {
        outbox.append(
                new OutgoingEvent(
                        Topics.SERVICE_LEVELS, event.review(), event.type(), event.at(), event));
    }
}
