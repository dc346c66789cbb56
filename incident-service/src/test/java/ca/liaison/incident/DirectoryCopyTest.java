package ca.liaison.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.events.directory.DirectoryTopic;
import ca.liaison.events.directory.Organisation;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What reaches the service's copy of the directory over Kafka, and what does not harm it.
@QuarkusTest
@WithTestResource(RealParts.class)
class DirectoryCopyTest {
    private static final String LONG_AGO = "2016-10-01T04:00:00Z";
    private static final String LAST_YEAR = "2025-06-01T04:00:00Z";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject Directory directory;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaProducer<String, String> owner;

    @BeforeEach
    void connect() {
        owner =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new StringSerializer());
    }

    @AfterEach
    void disconnect() {
        owner.close();
    }

    @Test
    void knowsAnOrganisationOnceItWasPublished() {
        publish("organisation/sud/1", organisation("sud", 1, LONG_AGO, null));

        awaitVersion("sud", 1);
    }

    @Test
    void keepsOneRowHoweverOftenARecordComes() {
        publish("organisation/est/1", organisation("est", 1, LONG_AGO, null));
        awaitVersion("est", 1);
        long rows = rows();

        publish("organisation/est/1", organisation("est", 1, LONG_AGO, null));
        publish("organisation/est/2", organisation("est", 2, LAST_YEAR, null));
        awaitVersion("est", 2);

        assertThat(rows()).isEqualTo(rows + 1);
    }

    @Test
    void takesAnEndOnceAndForGood() {
        publish("organisation/ouest/1", organisation("ouest", 1, LONG_AGO, LAST_YEAR));
        publish("organisation/ouest/1", organisation("ouest", 1, LONG_AGO, null));
        publish("organisation/behind-ouest/1", organisation("behind-ouest", 1, LONG_AGO, null));
        awaitVersion("behind-ouest", 1);

        assertThat(directory.organisation("ouest")).isEmpty();
    }

    @Test
    void goesOnBehindWhatCannotBeRead() {
        publish("organisation/broken/1", "{\"code\":");
        publish("organisation/broken/2", "[]");
        publish("not a key", organisation("broken", 3, LONG_AGO, null));
        publish("organisation/broken/4", "{\"validFrom\":\"today\"}");
        publish("organisation/broken/5", organisation("nul\\u0000", 5, LONG_AGO, null));
        publish("organisation/broken/6", "{\"validFrom\":\"" + LONG_AGO + "\"}");
        publish("moon_phase/new/1", "{\"validFrom\":\"" + LONG_AGO + "\",\"of\":\"later\"}");
        publish("organisation/behind-broken/1", organisation("behind-broken", 1, LONG_AGO, null));

        awaitVersion("behind-broken", 1);
    }

    @Test
    void isReadyOnceAsManyRecordsAreThereAsTheMarkerSays() {
        publish("organisation/counted/1", organisation("counted", 1, LONG_AGO, null));
        awaitVersion("counted", 1);
        assertThat(directory.ready()).isFalse();

        send(
                DirectoryTopic.LOADED_KEY,
                DirectoryTopic.LOADED,
                "{\"records\":%d,\"at\":\"%s\"}".formatted(rows(), LONG_AGO));

        await().atMost(SOON).until(directory::ready);
    }

    private void awaitVersion(String code, int version) {
        await().atMost(SOON)
                .until(() ->
                        directory
                                .organisation(code)
                                .map(Organisation::version)
                                .equals(Optional.of(version)));
    }

    private static long rows() {
        return Databases.current().rowCounts().getOrDefault("directory_record", 0L);
    }

    private void publish(String key, String content) {
        send(key, DirectoryTopic.RECORDED, content);
    }

    private void send(String key, String type, String content) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(DirectoryTopic.NAME, key, content);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        assertThat(owner.send(message)).succeedsWithin(SOON);
    }

    private static String organisation(
            String code, int version, String from, @Nullable String until) {
        String end = until == null ? "" : ",\"validUntil\":\"%s\"".formatted(until);
        return """
        {"code":"%s","version":%d,"validFrom":"%s"%s,"name":{"fr":"Nom","en":"Name"},"defaultLanguage":"fr"}
        """
                .formatted(code, version, from, end);
    }
}
