package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The major incidents of organisations, as what happened to their tickets tells of them.
@ApplicationScoped
public class MajorIncidents {
    private final Sql sql;
    private final ObjectMapper mapper;

    MajorIncidents(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// How far a major incident and its review are.
    ///
    /// @param priority the one that it had last
    /// @param overSince since when nothing is to be done any more; absent while something is
    /// @param findings names of the passages of the report that hold findings
    /// @param reportGivenTo the organisations that read the report
    public record MajorIncident(
            String number,
            String service,
            String priority,
            Instant declaredAt,
            @Nullable Instant overSince,
            @Nullable Instant reviewCompletedAt,
            List<String> findings,
            Set<String> reportGivenTo) {

        /// @param facts those of an incident that was declared major
        static MajorIncident of(Facts facts) {
            List<IncidentEvent> reviewed = of(facts, IncidentEventType.REVIEW_COMPLETED).toList();
            return new MajorIncident(
                    facts.latest().number(),
                    facts.latest().service(),
                    facts.latest().assignedPriority(),
                    of(facts, IncidentEventType.DECLARED_MAJOR).findFirst().orElseThrow().at(),
                    facts.overSince(),
                    reviewed.isEmpty() ? null : reviewed.getLast().at(),
                    reviewed.isEmpty() ? List.of() : reviewed.getLast().findings(),
                    of(facts, IncidentEventType.REPORT_GIVEN)
                            .flatMap(given -> given.told().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        private static Stream<IncidentEvent> of(Facts facts, IncidentEventType type) {
            return facts.all().stream()
                    .filter(fact -> Facts.verb(fact).filter(type::equals).isPresent());
        }
    }

    /// Those that an organisation takes part in and that began before an instant, by their numbers;
    /// none that is a security incident.
    public List<MajorIncident> of(String organisation, Instant until) {
        return sql
                .query(
                        """
                        select f.content::text as content
                        from ticket_clocks c join ticket_fact f on f.ticket = c.ticket and f.sequence <= c.known
                        where c.kind = 'incident' and not c.security and ? = any(c.parties) and c.begun_at < ?
                        and exists (select 1 from ticket_fact m where m.ticket = c.ticket and m.sequence <= c.known
                            and m.content ->> 'type' = 'ca.liaison.incident.declared_major.v1')
                        order by f.ticket, f.sequence\
                        """,
                        row -> fact(row.getString("content")),
                        organisation,
                        until)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                IncidentEvent::number, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(all -> MajorIncident.of(new Facts(all)))
                .toList();
    }

    private IncidentEvent fact(String json) {
        try {
            return mapper.readValue(json, IncidentEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
