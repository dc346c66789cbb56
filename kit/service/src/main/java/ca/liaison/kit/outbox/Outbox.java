package ca.liaison.kit.outbox;

import ca.liaison.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/// Appends events that belong to no ticket; a ticket's events go through its journal.
@ApplicationScoped
public class Outbox {
    private final Sql sql;
    private final ObjectMapper mapper;
    private final OutboxSignal signal;

    Outbox(Sql sql, ObjectMapper mapper, OutboxSignal signal) {
        this.sql = sql;
        this.mapper = mapper;
        this.signal = signal;
    }

    /// Appends within the transaction under way. More than 256 KB are refused.
    public void append(OutgoingEvent event) {
        append(List.of(event));
    }

    /// Appends several in their order.
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        sql.flush();
        sql.update(
                """
                insert into outbox (topic, key, type, at, payload)
                select topic, key, type, at::timestamptz, payload
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as event (topic, key, type, at, payload, place)
                order by place\
                """,
                each(events, OutgoingEvent::topic),
                each(events, OutgoingEvent::key),
                each(events, OutgoingEvent::type),
                each(events, event -> event.at().toString()),
                each(events, this::payload));
        signal.afterCommit();
    }

    private static List<String> each(
            List<OutgoingEvent> events, Function<OutgoingEvent, String> member) {
        return events.stream().map(member).toList();
    }

    private String payload(OutgoingEvent event) {
        try {
            return mapper.writeValueAsString(event.payload());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
