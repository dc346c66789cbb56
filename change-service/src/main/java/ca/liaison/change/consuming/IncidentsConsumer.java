package ca.liaison.change.consuming;

import ca.liaison.change.incidents.KnownIncidents;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.consuming.Receiver;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears from incident-service which incidents there are.
@ApplicationScoped
class IncidentsConsumer {
    private final KnownIncidents incidents;
    private final ObjectMapper mapper;
    private final Receiver receiver;

    IncidentsConsumer(KnownIncidents incidents, ObjectMapper mapper, MeterRegistry metrics) {
        this.incidents = incidents;
        this.mapper = mapper;
        this.receiver =
                new Receiver(
                        Counter.builder("liaison.incidents.unreadable")
                                .description("Messages about incidents that could not be read")
                                .register(metrics));
    }

    @Incoming("incidents")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        receiver.receive(message, this::effectOf);
    }

    private Runnable effectOf(ConsumerRecord<String, byte[]> message) throws IOException {
        IncidentEvent event = mapper.readValue(message.value(), IncidentEvent.class);
        if (event.number() == null || event.assignedPriority() == null) {
            throw new IOException("No event of a ticket");
        }
        return incidents
                .told(event)
                .<Runnable>map(told -> () -> incidents.take(told))
                .orElse(() -> {});
    }
}
