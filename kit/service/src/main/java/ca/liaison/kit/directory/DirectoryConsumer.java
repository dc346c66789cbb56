package ca.liaison.kit.directory;

import ca.liaison.events.directory.DirectoryLoaded;
import ca.liaison.events.directory.DirectoryTopic;
import ca.liaison.events.directory.RecordKey;
import ca.liaison.kit.consuming.Receiver;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Keeps the copy of the directory. Everything it does may be done again: offsets are committed
/// after the database.
///
/// The owner of the directory has no copy and switches it off (`liaison.directory.copy=false`).
@ApplicationScoped
@IfBuildProperty(name = "liaison.directory.copy", stringValue = "true", enableIfMissing = true)
class DirectoryConsumer {
    private static final Logger LOG = Logger.getLogger(DirectoryConsumer.class);

    private final DirectoryRecords records;
    private final RecordFormat format;
    private final Directory directory;
    private final ObjectMapper mapper;
    private final Receiver receiver;

    DirectoryConsumer(
            DirectoryRecords records,
            RecordFormat format,
            Directory directory,
            ObjectMapper mapper,
            MeterRegistry metrics) {
        this.records = records;
        this.format = format;
        this.directory = directory;
        this.mapper = mapper;
        this.receiver =
                new Receiver(
                        Counter.builder("liaison.directory.unreadable")
                                .description(
                                        "Messages of the directory's topic that could not be read")
                                .register(metrics));
    }

    @Incoming("directory")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        receiver.receive(message, this::effectOf);
        directory.revalidate();
    }

    /// What is in the message, without having touched the database.
    private Runnable effectOf(ConsumerRecord<String, byte[]> message) throws IOException {
        String type = Receiver.header(message, "ce_type");
        if (message.value() == null || message.key() == null) {
            return () -> {};
        }
        return switch (type) {
            case DirectoryTopic.RECORDED -> {
                StoredRecord row =
                        format.row(
                                RecordKey.parse(message.key())
                                        .orElseThrow(() ->
                                                new IllegalArgumentException("No directory key")),
                                message.value());
                yield () -> records.put(row);
            }
            case DirectoryTopic.LOADED -> {
                DirectoryLoaded loaded = mapper.readValue(message.value(), DirectoryLoaded.class);
                yield () -> records.expect(loaded.records());
            }
            default -> () -> LOG.debugf("Nothing to do for %s", type);
        };
    }
}
