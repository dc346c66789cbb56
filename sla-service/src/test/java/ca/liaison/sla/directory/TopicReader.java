package ca.liaison.sla.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic of one partition from its beginning, beside the services.
final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;

    TopicReader(String bootstrapServers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new StringDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /// What comes until the first message with this key, that one included.
    List<ConsumerRecord<String, String>> readUntil(String key, Duration atMost) {
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        await().atMost(atMost)
                .until(() -> {
                    for (ConsumerRecord<String, String> each :
                            consumer.poll(Duration.ofMillis(200))) {
                        messages.add(each);
                        if (each.key().equals(key)) {
                            consumer.seek(
                                    new TopicPartition(each.topic(), each.partition()),
                                    each.offset() + 1);
                            return true;
                        }
                    }
                    return false;
                });
        return messages;
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
