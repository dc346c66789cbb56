package ca.liaison.incident.consuming;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.incident.handling.LinkChange;
import ca.liaison.kit.consuming.Receiver;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears from change-service which changes were filed for incidents.
@ApplicationScoped
class ChangesConsumer {
    private final LinkChange linkChange;
    private final ObjectMapper mapper;
    private final Receiver receiver;

    ChangesConsumer(LinkChange linkChange, ObjectMapper mapper, MeterRegistry metrics) {
        this.linkChange = linkChange;
        this.mapper = mapper;
        this.receiver =
                new Receiver(
                        Counter.builder("liaison.changes.unreadable")
                                .description("Messages about changes that could not be read")
                                .register(metrics));
    }

    @Incoming("changes")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        receiver.receive(message, this::effectOf);
    }

    private Runnable effectOf(ConsumerRecord<String, byte[]> message) throws IOException {
        ChangeEvent event = mapper.readValue(message.value(), ChangeEvent.class);
        if (event.type() == null || event.number() == null || event.at() == null) {
            throw new IOException("No event of a change");
        }
        return LinkChange.filed(event)
                .<Runnable>map(filed -> () -> linkChange.execute(filed))
                .orElse(() -> {});
    }
}
