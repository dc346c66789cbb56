package ca.liaison.sla.consuming;

import ca.liaison.events.Topics;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far what happened to tickets was read, by all copies of this service together: they commit
/// what is in the database.
@ApplicationScoped
public class FactsRead {
    /// What a month is counted from; one group reads both.
    private static final List<String> TOPICS = List.of(Topics.INCIDENTS, Topics.CHANGES);

    private static final String CHANNEL = "incidents";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaClientService clients;

    FactsRead(KafkaClientService clients) {
        this.clients = clients;
    }

    /// Where each part of the topic ended at some time.
    public record Ends(Map<TopicPartition, Long> offsets) {

        public Ends {
            offsets = Map.copyOf(offsets);
        }
    }

    /// Where the topic ends now.
    ///
    /// @throws RuntimeException where the broker does not answer in time
    public Ends ends() {
        return ask(consumer -> new Ends(consumer.endOffsets(partitions(consumer), PATIENCE)));
    }

    /// Whether all up to there was read. What the broker no longer has cannot be.
    ///
    /// @throws RuntimeException where the broker does not answer in time
    public boolean reached(Ends ends) {
        Set<TopicPartition> partitions = ends.offsets().keySet();
        return ask(consumer -> {
            Map<TopicPartition, OffsetAndMetadata> read = consumer.committed(partitions, PATIENCE);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
            return partitions.stream()
                    .allMatch(each ->
                            Math.max(offset(read.get(each)), begins.getOrDefault(each, 0L))
                                    >= ends.offsets().getOrDefault(each, 0L));
        });
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return TOPICS.stream().flatMap(topic -> partitions(consumer, topic).stream()).toList();
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic, PATIENCE).stream()
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("The broker has no topic " + topic);
        }
        return partitions;
    }

    /// Nothing is committed of a partition that was always empty.
    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private <T> T ask(Function<Consumer<String, byte[]>, T> question) {
        KafkaConsumer<String, byte[]> consumer = clients.getConsumer(CHANNEL);
        return consumer.runOnPollingThread(question).await().atMost(PATIENCE.multipliedBy(3));
    }
}
