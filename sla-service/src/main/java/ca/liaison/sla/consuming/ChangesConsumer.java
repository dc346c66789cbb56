package ca.liaison.sla.consuming;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.kit.consuming.Receiver;
import ca.liaison.sla.maintenance.ChangeFacts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes in what happens to changes. Facts may come again, and in any order.
@ApplicationScoped
class ChangesConsumer {
    private final ChangeFacts changes;
    private final ObjectMapper mapper;
    private final Receiver receiver;

    ChangesConsumer(ChangeFacts changes, ObjectMapper mapper, MeterRegistry metrics) {
        this.changes = changes;
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
        ChangeEvent fact = mapper.readValue(message.value(), ChangeEvent.class);
        boolean complete =
                Stream.of(
                                fact.type(),
                                fact.number(),
                                fact.at(),
                                fact.changeType(),
                                fact.submittedAt(),
                                fact.service(),
                                fact.state(),
                                fact.start(),
                                fact.end())
                        .allMatch(Objects::nonNull);
        if (!complete) {
            throw new IOException("No event of a change");
        }
        return () -> changes.note(fact);
    }
}
