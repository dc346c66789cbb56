package ca.liaison.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.acceptance.events.EventReader;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes facts to the topic of the incidents, in the place of incident-service's relay.
final class FactSender implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final AtomicLong refused = new AtomicLong();
    private long sent;

    FactSender(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                10),
                        new StringSerializer(),
                        new StringSerializer());
    }

    void send(ClockStory.Fact fact) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(EventReader.INCIDENTS, fact.number(), fact.content());
        Headers headers = message.headers();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        headers.add("ce_source", "/incident-service".getBytes(UTF_8));
        headers.add("ce_type", fact.type().getBytes(UTF_8));
        headers.add("ce_subject", fact.number().getBytes(UTF_8));
        headers.add("ce_time", fact.at().toString().getBytes(UTF_8));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        Future<RecordMetadata> _ =
                producer.send(
                        message,
                        (_, failure) -> {
                            if (failure != null) {
                                refused.incrementAndGet();
                            }
                        });
        sent++;
    }

    /// How many were sent until now.
    ///
    /// @throws IllegalStateException where Kafka refused one: nothing that follows would mean much
    long flush() {
        producer.flush();
        if (refused.get() > 0) {
            throw new IllegalStateException("Kafka refused " + refused.get() + " events");
        }
        return sent;
    }

    long sent() {
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}
