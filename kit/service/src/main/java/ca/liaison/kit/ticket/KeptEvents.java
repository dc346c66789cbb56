package ca.liaison.kit.ticket;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.outbox.OutgoingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The events of tickets as they were published. They are published again under the ids that they
/// had, so that who has one already knows it for a repeat; and the relay, which goes by the ids,
/// brings those of one ticket in their order.
@ApplicationScoped
public class KeptEvents {
    /// No ticket has so many events.
    private static final int BITS_OF_SEQUENCE = 20;

    private final Sql sql;
    private final ObjectMapper mapper;

    KeptEvents(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// The sequence of the first event of a ticket that is kept; 0 where none is.
    public long first(long ticket) {
        return sql.first(
                        "select coalesce(min(sequence), 0) from ticket_event where ticket = ?",
                        row -> row.getLong(1),
                        ticket)
                .orElseThrow();
    }

    /// Whether so many events wait for the relay that others are better left for later.
    public boolean manyWait(int many) {
        return sql.first(
                        "select count(*) from (select from outbox limit ?) waiting",
                        row -> row.getLong(1),
                        many)
                .map(waiting -> waiting >= many)
                .orElseThrow();
    }

    /// Has the kept events of some tickets published again.
    ///
    /// @return how many
    public int publishAgain(Collection<Long> tickets) {
        Set<String> keys = Set.copyOf(tickets.stream().map(String::valueOf).toList());
        return sql.update(
                """
                insert into outbox (id, topic, key, type, at, payload) overriding system value
                select event, topic, key, type, at, payload from ticket_event
                where ticket = any(?::bigint[]) order by event
                on conflict (id) do nothing\
                """,
                keys);
    }

    /// Has events from before they were kept published, the first of a ticket first. Their ids
    /// follow from the ticket and their place, each time the same, and come before all others.
    public void publishEarlier(long ticket, List<OutgoingEvent> events) {
        long id = -(ticket << BITS_OF_SEQUENCE);
        for (OutgoingEvent event : events) {
            id++;
            sql.update(
                    """
                    insert into outbox (id, topic, key, type, at, payload) overriding system value
                    values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing\
                    """,
                    id,
                    event.topic(),
                    event.key(),
                    event.type(),
                    event.at(),
                    json(event.payload()));
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
