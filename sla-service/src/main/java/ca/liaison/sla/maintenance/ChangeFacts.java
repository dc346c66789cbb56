package ca.liaison.sla.maintenance;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What happened to changes, each fact once, in whatever order it came.
@ApplicationScoped
public class ChangeFacts {
    /// Any position of a fact there can be.
    public static final long ALL = Long.MAX_VALUE;

    private final Sql sql;
    private final ObjectMapper mapper;

    ChangeFacts(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// Writes a fact down, unless it is there.
    public void note(ChangeEvent fact) {
        sql.update(
                """
                insert into change_fact (number, sequence, service, starts_at, outage_start, outage_end, content)
                values (?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb)
                on conflict do nothing\
                """,
                fact.number(),
                fact.sequence(),
                fact.service(),
                fact.start(),
                fact.outageStart(),
                fact.outageEnd(),
                json(fact));
    }

    /// Up to which position facts are known, once all that is being written is written.
    public long position() {
        sql.update("lock table change_fact in share mode");
        return sql.first(
                        "select coalesce(max(position), 0) from change_fact", row -> row.getLong(1))
                .orElseThrow();
    }

    /// The changes of which some fact told an outage between two instants, by their numbers, as far
    /// as they were known at a position.
    ///
    /// @param services of which they are; any where it is absent
    List<ChangeCourse> withOutage(
            @Nullable Set<String> services, Instant from, Instant until, long position) {
        return courses(
                sql.query(
                        """
                        select content::text as content from change_fact
                        where position <= ? and number in (
                            select number from change_fact
                            where position <= ? and (? or service = any(?)) and outage_start < ? and outage_end > ?)
                        order by number, sequence\
                        """,
                        row -> fact(row.getString("content")),
                        position,
                        position,
                        services == null,
                        services == null ? Set.of() : services,
                        until,
                        from));
    }

    /// The last that is known of each change that begins behind an instant and before another one.
    List<ChangeEvent> beginning(Instant behind, Instant before) {
        return sql.query(
                """
                select content::text as content from (
                    select distinct on (number) number, starts_at, content from change_fact
                    where number in (select number from change_fact where starts_at > ? and starts_at < ?)
                    order by number, sequence desc) latest
                where starts_at > ? and starts_at < ? order by starts_at, number\
                """,
                row -> fact(row.getString("content")),
                behind,
                before,
                behind,
                before);
    }

    private static List<ChangeCourse> courses(List<ChangeEvent> facts) {
        return facts.stream()
                .collect(
                        Collectors.groupingBy(
                                ChangeEvent::number, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ChangeCourse::new)
                .toList();
    }

    private ChangeEvent fact(String json) {
        try {
            return mapper.readValue(json, ChangeEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String json(ChangeEvent fact) {
        try {
            return mapper.writeValueAsString(fact);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
