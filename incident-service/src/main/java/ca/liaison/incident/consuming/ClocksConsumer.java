package ca.liaison.incident.consuming;

import ca.liaison.events.servicelevel.ClocksEvent;
import ca.liaison.incident.clocks.KeepClocks;
import ca.liaison.kit.consuming.Receiver;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    @Incoming("service-levels")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        receiver.receive(message, this::effectOf);
    }

    private Runnable effectOf(ConsumerRecord<String, byte[]> message) throws IOException {
        String type = Receiver.header(message, "ce_type");
        if (!type.startsWith(ABOUT_CLOCKS) || message.value() == null) {
            return () -> LOG.debugf("Nothing to do for %s", type);
        }
        return keepClocks
                .told(mapper.readValue(message.value(), ClocksEvent.class))
                .<Runnable>map(told -> () -> keepClocks.execute(told))
                .orElse(() -> {});
    }
}
