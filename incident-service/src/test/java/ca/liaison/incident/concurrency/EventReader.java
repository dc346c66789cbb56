package ca.liaison.incident.concurrency;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.events.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/// Reads everything on the incidents' topic, in order per ticket.
public final class EventReader implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, List<Event>> byTicket = new HashMap<>();

    public EventReader() {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                ConfigProvider.getConfig()
                                        .getValue("kafka.bootstrap.servers", String.class)),
                        new StringDeserializer(),
                        new StringDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.INCIDENTS).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// @param id CloudEvents id
    public record Event(String id, JsonNode data) {
        long sequence() {
            return data.path("sequence").asLong();
        }

        /// The outbox row that it was.
        long row() {
            return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
        }
    }

    /// Waits until so many differing events of a ticket are there; answers them in the order of
    /// their first arrival.
    public List<Event> await(String ticket, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    consumer.poll(Duration.ofMillis(100)).forEach(this::take);
                    return of(ticket).size() >= count;
                });
        return of(ticket);
    }

    private List<Event> of(String ticket) {
        return byTicket.getOrDefault(ticket, List.of());
    }

    private void take(ConsumerRecord<String, String> message) {
        String id = new String(message.headers().lastHeader("ce_id").value(), UTF_8);
        List<Event> events = byTicket.computeIfAbsent(message.key(), _ -> new ArrayList<>());
        if (events.stream().noneMatch(event -> event.id().equals(id))) {
            events.add(new Event(id, json(message.value())));
        }
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
