package ca.liaison.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.acceptance.events.EventReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads what sla-service tells, as its services do - what comes within a tenth of a second
/// together - and notes how long behind its moment each clock that is at risk or breached arrives.
final class MilestoneListener implements AutoCloseable {
    private static final Set<String> MILESTONES =
            Set.of("ca.liaison.clock.at_risk.v1", "ca.liaison.clock.breached.v1");
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final Instant from;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LongStream.Builder nanos = LongStream.builder();
    private final Thread thread;
    private volatile boolean enough;
    private long events;

    /// @param from milestones of before are none of those that are measured
    MilestoneListener(String bootstrapServers, Instant from) {
        this.from = from;
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                                65_536,
                                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                                100),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                consumer.partitionsFor(EventReader.SERVICE_LEVELS).stream()
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        thread = Thread.ofPlatform().name("milestones").start(this::listen);
    }

    private void listen() {
        while (!enough) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(AT_ONCE)) {
                Instant arrived = Instant.now();
                events++;
                if (MILESTONES.contains(header(message, "ce_type"))) {
                    Instant at = Instant.parse(header(message, "ce_time"));
                    if (!at.isBefore(from)) {
                        nanos.add(Duration.between(at, arrived).toNanos());
                    }
                }
            }
        }
        consumer.close();
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /// What was noted until now.
    Measured stop(Duration inAll) throws InterruptedException {
        close();
        thread.join();
        return Measured.of(nanos.build().toArray(), inAll);
    }

    /// Events about clocks of any kind, once it has stopped.
    long events() {
        return events;
    }

    @Override
    public void close() {
        enough = true;
    }
}
