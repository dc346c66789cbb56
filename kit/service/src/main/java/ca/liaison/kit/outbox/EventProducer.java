package ca.liaison.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.kit.outbox.RelayConnection.OutboxRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends events as CloudEvents in binary mode and waits until every replica in sync has them.
final class EventProducer implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final String source;

    EventProducer(String bootstrapServers, String source) {
        this.source = source;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                120_000,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                10_000,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                5_000,
                                ProducerConfig.LINGER_MS_CONFIG,
                                2,
                                ProducerConfig.CLIENT_ID_CONFIG,
                                source + "-relay"),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /// Returns once all are acknowledged.
    ///
    /// @throws ExecutionException when one was not; then none of them counts as sent
    void send(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            acknowledgements.add(producer.send(message(row)));
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private ProducerRecord<String, String> message(OutboxRow row) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(row.topic(), row.key(), row.payload());
        Headers headers = message.headers();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", (source + "-" + row.id()).getBytes(UTF_8));
        headers.add("ce_source", ("/" + source).getBytes(UTF_8));
        headers.add("ce_type", row.type().getBytes(UTF_8));
        headers.add("ce_subject", row.key().getBytes(UTF_8));
        headers.add("ce_time", row.at().toString().getBytes(UTF_8));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        if (row.traceParent() != null) {
            headers.add("traceparent", row.traceParent().getBytes(UTF_8));
        }
        return message;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
