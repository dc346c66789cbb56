package ca.liaison.kit.ticket;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.outbox.OutboxSignal;
import ca.liaison.kit.outbox.OutgoingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Writes what happened to a ticket - history, who is told, the event and a copy of it that stays -
/// in one statement, within the transaction of the change and after the ticket itself, whose row
/// the caller holds locked.
@ApplicationScoped
public class Journal {
    private static final String WRITE =
            """
            with entry as (
                insert into history_entry (ticket, sequence, at, action, organisation, subject, client, agent,
                                           from_state, to_state, reason, note, changes, readers)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::text[] where ?),
            told as (
                insert into notification (ticket, sequence, organisation, notice, at)
                select ?, ?, organisation, ?, ? from unnest(?::text[]) as organisation),
            sent as (
                insert into outbox (topic, key, type, at, trace_parent, payload) values (?, ?, ?, ?, ?, ?)
                returning id, topic, key, type, at, payload)
            insert into ticket_event (ticket, sequence, event, topic, key, type, at, payload)
            select ?, ?, id, topic, key, type, at, payload from sent\
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final OutboxSignal signal;

    Journal(Sql sql, ObjectMapper mapper, OutboxSignal signal) {
        this.sql = sql;
        this.mapper = mapper;
        this.signal = signal;
    }

    public void write(JournalEntry entry, OutgoingEvent event) {
        sql.flush();
        sql.update(
                WRITE,
                entry.ticket(),
                entry.sequence(),
                entry.at(),
                entry.action(),
                entry.actor().organisation(),
                entry.actor().subject(),
                entry.actor().client(),
                entry.agent(),
                entry.from(),
                entry.to(),
                entry.reason(),
                entry.note(),
                json(entry.changes()),
                entry.readers(),
                entry.inHistory(),
                entry.ticket(),
                entry.sequence(),
                entry.action(),
                entry.at(),
                entry.told(),
                event.topic(),
                event.key(),
                event.type(),
                event.at(),
                traceParent(),
                json(event.payload()),
                entry.ticket(),
                entry.sequence());
        signal.afterCommit();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The request's place in its trace (W3C Trace Context), for the Kafka record.
    private static @Nullable String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
                : null;
    }
}
