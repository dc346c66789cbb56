package ca.liaison.acceptance.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic with all its partitions and keeps what it has read. It belongs to one thread and
/// to no consumer group.
public final class EventReader implements AutoCloseable {
    /// The topic of the incidents.
    public static final String INCIDENTS = "liaison.incidents.v1";

    /// The topic of the service levels.
    public static final String SERVICE_LEVELS = "liaison.service-levels.v1";

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final List<Event> read = new ArrayList<>();

    private EventReader(String bootstrapServers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.assign(
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList());
    }

    /// Reads everything that the topic still holds.
    public static EventReader fromTheBeginning(String bootstrapServers, String topic) {
        EventReader reader = new EventReader(bootstrapServers, topic);
        reader.consumer.seekToBeginning(reader.consumer.assignment());
        return reader;
    }

    /// Reads what comes from now on.
    public static EventReader fromNow(String bootstrapServers, String topic) {
        EventReader reader = new EventReader(bootstrapServers, topic);
        reader.consumer.seekToEnd(reader.consumer.assignment());
        reader.consumer.assignment().forEach(reader.consumer::position);
        return reader;
    }

    /// Everything that the topic holds at this moment, in the order of each partition.
    public List<Event> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
        return List.copyOf(read);
    }

    /// The first event of that kind, read already or still to come; empty if it does not come in
    /// time.
    public Optional<Event> await(Predicate<Event> wanted, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        Optional<Event> found = read.stream().filter(wanted).findFirst();
        while (found.isEmpty() && Instant.now().isBefore(deadline)) {
            found = poll().stream().filter(wanted).findFirst();
        }
        return found;
    }

    /// What has arrived since the last look, after waiting a moment for it.
    public List<Event> next() {
        return poll();
    }

    private List<Event> poll() {
        List<Event> arrived = new ArrayList<>();
        for (ConsumerRecord<String, String> message : consumer.poll(AT_ONCE)) {
            arrived.add(Event.of(message));
        }
        read.addAll(arrived);
        return arrived;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
