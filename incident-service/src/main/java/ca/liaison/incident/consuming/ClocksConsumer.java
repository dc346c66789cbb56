package ca.liaison.incident.consuming;

import ca.liaison.events.servicelevel.ClocksEvent;
import ca.liaison.incident.clocks.KeepClocks;
import ca.liaison.incident.clocks.KeepClocks.Told;
import ca.liaison.kit.consuming.MessageEffect;
import ca.liaison.kit.consuming.Receiver;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Hears from sla-service how the clocks of tickets stand. Every event carries all clocks of its
/// ticket, so one that is left out costs no more than that they are shown later.
@ApplicationScoped
class ClocksConsumer {
    private static final Logger LOG = Logger.getLogger(ClocksConsumer.class);
    private static final String ABOUT_CLOCKS = "ca.liaison.clock.";

    private final KeepClocks keepClocks;
    private final ObjectMapper mapper;
    private final Receiver receiver;

    ClocksConsumer(KeepClocks keepClocks, ObjectMapper mapper, MeterRegistry metrics) {
        this.keepClocks = keepClocks;
        this.mapper = mapper;
        this.receiver =
                new Receiver(
                        Counter.builder("liaison.clocks.unreadable")
                                .description(
                                        "Messages about the clocks of tickets that could not be read")
                                .register(metrics));
    }

    /// What comes together is kept together; where one message cannot be read or is refused, one by
    /// one.
    @Incoming("service-levels")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> messages) throws InterruptedException {
        try {
            List<Told> told = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : messages) {
                read(message).ifPresent(told::add);
            }
            keepTogether(told);
        } catch (IOException | RuntimeException | MessageEffect.Refused together) {
            LOG.debugf(together, "Messages are received one by one");
            for (ConsumerRecord<String, byte[]> message : messages) {
                receiver.receive(message, this::effectOf);
            }
        }
    }

    private void keepTogether(List<Told> told) throws MessageEffect.Refused, InterruptedException {
        if (told.isEmpty()) {
            return;
        }
        List<Told> left = new ArrayList<>();
        MessageEffect.commit(() -> {
            left.clear();
            left.addAll(keepClocks.executeTogether(told));
        });
        for (Told each : left) {
            MessageEffect.commit(() -> keepClocks.execute(each));
        }
    }

    private Optional<Told> read(ConsumerRecord<String, byte[]> message) throws IOException {
        return Receiver.header(message, "ce_type").startsWith(ABOUT_CLOCKS)
                        && message.value() != null
                ? keepClocks.told(mapper.readValue(message.value(), ClocksEvent.class))
                : Optional.empty();
    }

    private Runnable effectOf(ConsumerRecord<String, byte[]> message) throws IOException {
        return read(message).<Runnable>map(told -> () -> keepClocks.execute(told)).orElse(() -> {});
    }
}
