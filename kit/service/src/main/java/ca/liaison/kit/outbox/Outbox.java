package ca.liaison.kit.outbox;

import ca.liaison.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

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
        sql.flush();
        try {
            sql.update(
                    "insert into outbox (topic, key, type, at, payload) values (?, ?, ?, ?, ?)",
                    event.topic(),
                    event.key(),
                    event.type(),
                    event.at(),
                    mapper.writeValueAsString(event.payload()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        signal.afterCommit();
    }
}
