package ca.liaison.acceptance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// One CloudEvent in binary mode.
///
/// @param key of the record
/// @param headers of the record, `ce_id` and so on
public record Event(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        JsonNode data) {

    static Event of(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return new Event(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                headers,
                Json.read(message.value() == null ? "" : message.value()));
    }

    /// By which a repeat is known.
    public String id() {
        return headers.getOrDefault("ce_id", "");
    }

    /// Such as `ca.liaison.incident.closed.v1`.
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /// The number of the ticket.
    public String subject() {
        return headers.getOrDefault("ce_subject", "");
    }

    /// Its place among the events of its ticket, from 1.
    public long sequence() {
        return data.path("sequence").asLong();
    }

    /// A party's own number as the event tells it.
    public Optional<String> partnerNumberOf(String organisation) {
        return StreamSupport.stream(data.path("parties").spliterator(), false)
                .filter(party -> party.path("organisation").asText().equals(organisation))
                .filter(party -> party.has("partnerTicketNumber"))
                .map(party -> party.path("partnerTicketNumber").asText())
                .findFirst();
    }
}
