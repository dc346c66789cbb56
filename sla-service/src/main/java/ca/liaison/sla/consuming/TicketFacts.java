package ca.liaison.sla.consuming;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.consuming.MessageEffect;
import ca.liaison.sla.clock.KeepClocks;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes in what happens to incidents and service requests. Everything it does may be done again:
/// offsets are committed after the database.
@ApplicationScoped
class TicketFacts {
    private static final Logger LOG = Logger.getLogger(TicketFacts.class);

    private final KeepClocks clocks;
    private final ObjectMapper mapper;
    private final Counter unreadable;

    TicketFacts(KeepClocks clocks, ObjectMapper mapper, MeterRegistry metrics) {
        this.clocks = clocks;
        this.mapper = mapper;
        this.unreadable =
                Counter.builder("liaison.facts.unreadable")
                        .description("Messages about tickets that could not be read")
                        .register(metrics);
    }

    /// What comes together is taken in together; where the database refuses it, one by one.
    @Incoming("incidents")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> messages) throws InterruptedException {
        List<IncidentEvent> facts = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                facts.add(fact(message));
            } catch (IOException | RuntimeException cause) {
                leaveOut(message.key(), cause);
            }
        }
        try {
            MessageEffect.commit(() -> clocks.take(facts));
        } catch (MessageEffect.Refused together) {
            oneByOne(facts);
        }
    }

    private void oneByOne(List<IncidentEvent> facts) throws InterruptedException {
        for (IncidentEvent fact : facts) {
            try {
                MessageEffect.commit(() -> clocks.take(List.of(fact)));
            } catch (MessageEffect.Refused cause) {
                leaveOut(fact.number(), cause);
            }
        }
    }

    private IncidentEvent fact(ConsumerRecord<String, byte[]> message) throws IOException {
        IncidentEvent fact = mapper.readValue(message.value(), IncidentEvent.class);
        if (fact.number() == null || fact.at() == null || fact.state() == null) {
            throw new IOException("No event of a ticket");
        }
        return fact;
    }

    private void leaveOut(String key, Exception cause) {
        unreadable.increment();
        LOG.errorf(cause, "A message about %s was left out", key);
    }
}
