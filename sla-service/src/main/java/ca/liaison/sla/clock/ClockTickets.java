package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.TicketReaders;
import ca.liaison.sla.clock.Changes.Change;
import ca.liaison.sla.clock.Changes.Told;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of tickets, and their clocks as they were told last.
@ApplicationScoped
public class ClockTickets {
    private static final String SELECT =
            """
            select ticket, kind, security, parties, known, gap, sequence, clocks::text as clocks, next_at
            from ticket_clocks\
            """;
    private static final TypeReference<List<TicketClock>> CLOCKS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper mapper;

    ClockTickets(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// A ticket as it is kept.
    ///
    /// @param known sequence of the last of its events before the first that is missing
    /// @param gap since when one is missing
    /// @param sequence of the last event about its clocks
    public record Kept(
            String ticket,
            String kind,
            boolean security,
            Set<String> parties,
            long known,
            @Nullable Instant gap,
            long sequence,
            List<TicketClock> clocks,
            @Nullable Instant nextAt) {

        /// Whether somebody may know of it: who takes part, and of a security incident the security
        /// roles alone.
        public boolean knownTo(Actor actor) {
            return (actor.hub() || parties.contains(actor.organisation()))
                    && (!security || actor.hasAny(TicketReaders.SECURITY));
        }

        /// Whether somebody may read it.
        public boolean readableBy(Actor actor) {
            return knownTo(actor) && (security || actor.hasAny(TicketReaders.ORDINARY));
        }

        Kept knowing(long lastKnown, @Nullable Instant missingSince) {
            return new Kept(
                    ticket,
                    kind,
                    security,
                    parties,
                    lastKnown,
                    missingSince,
                    sequence,
                    clocks,
                    nextAt);
        }
    }

    public Optional<Kept> find(String ticket) {
        return sql.first(SELECT + " where ticket = ?", this::kept, ticket);
    }

    /// The incidents about some services whose outage was not over before an instant and began
    /// before another one, in the order of their numbers: by what was recorded of the outage, else
    /// by the incident; one that was reopened since may be another outage.
    ///
    /// @param priorities one of which each had at some time
    public List<Kept> incidents(
            Set<String> services, Set<String> priorities, Instant from, Instant until) {
        return sql.query(
                SELECT
                        + """
                         left join lateral (
                            select started_at, ended_at from outage_record
                            where outage_record.ticket = ticket_clocks.ticket order by version desc limit 1
                        ) recorded on true
                        where kind = 'incident' and service = any(?) and gravest = any(?)
                        and greatest(recorded.ended_at, over_since) > ?
                        and coalesce(recorded.started_at, begun_at) < ? order by ticket\
                        """,
                this::kept,
                services,
                priorities,
                from,
                until);
    }

    /// The numbers of all tickets that were not over before an instant and began before another
    /// one, as far as it was known at a position; some that were may be among them.
    ///
    /// @param services which they are about; all where it is absent
    public List<String> numbers(
            @Nullable Set<String> services, Instant from, Instant until, long position) {
        return sql.query(
                """
                select ticket from ticket_clocks c
                where (? or service = any(?))
                and (begun_at < ? and (over_since >= ?
                        or exists (select 1 from ticket_fact f where f.ticket = c.ticket and f.position > ?))
                    or exists (select 1 from outage_record o where o.ticket = c.ticket
                        and o.started_at < ? and coalesce(o.ended_at, 'infinity') > ?))
                order by ticket\
                """,
                row -> row.getString("ticket"),
                services == null,
                services == null ? Set.of() : services,
                until,
                from,
                position,
                until,
                from);
    }

    /// What happened to tickets, as far as it was known at a position, in the order of their
    /// numbers.
    public List<IncidentEvent> happened(Collection<String> all, long position) {
        return sql.query(
                """
                select content::text as content from ticket_fact
                where ticket = any(?) and position <= ? order by ticket, sequence\
                """,
                row -> fact(row.getString("content")),
                Set.copyOf(all),
                position);
    }

    /// The tickets of which an event is missing that may have happened before an instant: what is
    /// known before the gap did. Nobody can tell when one began whose opening is missing.
    public List<String> missingBefore(Instant until) {
        return sql.query(
                """
                select ticket from ticket_clocks c
                where gap is not null and coalesce(
                    (select (f.content ->> 'at')::timestamptz from ticket_fact f
                        where f.ticket = c.ticket and f.sequence = c.known), '-infinity') < ?
                order by ticket\
                """,
                row -> row.getString("ticket"),
                until);
    }

    /// Up to which position facts are known, once all that is being written is written.
    public long position() {
        sql.update("lock table ticket_fact in share mode");
        return sql.first(
                        "select coalesce(max(position), 0) from ticket_fact", row -> row.getLong(1))
                .orElseThrow();
    }

    /// When the first ticket was opened; empty where none is known.
    public Optional<Instant> firstOpened() {
        return sql.query(
                        """
                        select min((content ->> 'at')::timestamptz) as at from ticket_fact where sequence = 1\
                        """,
                        row -> Optional.ofNullable(Sql.instant(row, "at")))
                .getFirst();
    }

    /// Writes down what happened to tickets.
    ///
    /// @return the numbers of those of which it was news
    Set<String> note(Collection<IncidentEvent> facts) {
        Set<String> concerned =
                new TreeSet<>(
                        sql.query(
                                """
                                insert into ticket_fact (ticket, sequence, content)
                                select ticket, sequence::bigint, content::jsonb
                                from unnest(?::text[], ?::text[], ?::text[]) as fact (ticket, sequence, content)
                                on conflict do nothing returning ticket\
                                """,
                                row -> row.getString("ticket"),
                                each(facts, IncidentEvent::number),
                                each(facts, fact -> Long.toString(fact.sequence())),
                                each(facts, this::json)));
        sql.update(
                """
                insert into ticket_clocks (ticket, kind, security, parties)
                select ticket, kind, security::boolean, '{}'
                from unnest(?::text[], ?::text[], ?::text[]) as fact (ticket, kind, security)
                on conflict do nothing\
                """,
                each(facts, IncidentEvent::number),
                each(facts, IncidentEvent::kind),
                each(facts, fact -> Boolean.toString(fact.security())));
        return concerned;
    }

    private static List<String> each(
            Collection<IncidentEvent> facts, Function<IncidentEvent, String> member) {
        return facts.stream().map(member).toList();
    }

    /// Lets nobody else write anything about a ticket until the transaction under way ends.
    public void hold(String ticket) {
        lock(Set.of(ticket));
    }

    /// Locks tickets until the transaction under way ends.
    List<Kept> lock(Collection<String> all) {
        return sql.query(
                SELECT + " where ticket = any(?) order by ticket for update",
                this::kept,
                Set.copyOf(all));
    }

    /// Locks tickets with a milestone that is due, the longest due first; none that is locked.
    ///
    /// @param ahead how far business time is ahead of the database's
    List<Kept> lockDue(Duration ahead, int atMost) {
        return sql.query(
                SELECT
                        + """
                         where next_at <= now() + ? * interval '1 millisecond' and retry_at <= now()
                        order by next_at limit ? for update skip locked\
                        """,
                this::kept,
                ahead.toMillis(),
                atMost);
    }

    /// What is known of some tickets beside the row of each.
    ///
    /// @param facts what happened to each, also behind what is missing
    /// @param told the milestones that were told of each
    record Known(Map<String, List<IncidentEvent>> facts, Map<String, List<Told>> told) {

        /// The ticket with as many events as there are before the first that is missing.
        Kept withoutGap(Kept kept, Instant now) {
            long known = kept.known();
            boolean missing = false;
            for (IncidentEvent fact : facts.getOrDefault(kept.ticket(), List.of())) {
                known = fact.sequence() == known + 1 ? fact.sequence() : known;
                missing = fact.sequence() > known;
            }
            Instant since = kept.gap() == null ? now : kept.gap();
            return kept.knowing(known, missing ? since : null);
        }

        /// What happened to a ticket, from its opening on.
        ///
        /// @throws IllegalArgumentException where nothing is known yet
        Facts facts(Kept kept) {
            return new Facts(
                    facts.getOrDefault(kept.ticket(), List.of()).stream()
                            .takeWhile(fact -> fact.sequence() <= kept.known())
                            .toList());
        }

        List<Told> told(Kept kept) {
            return told.getOrDefault(kept.ticket(), List.of());
        }
    }

    /// Reads that of all together: reading it for each would cost more than counting.
    Known known(Collection<Kept> all) {
        Set<String> numbers = all.stream().map(Kept::ticket).collect(Collectors.toSet());
        Map<String, List<IncidentEvent>> facts = new HashMap<>();
        Map<String, List<Told>> told = new HashMap<>();
        if (!numbers.isEmpty()) {
            sql.query(
                            """
                            select content::text as content from ticket_fact
                            where ticket = any(?) order by ticket, sequence\
                            """,
                            row -> fact(row.getString("content")),
                            numbers)
                    .forEach(fact ->
                            facts.computeIfAbsent(fact.number(), _ -> new ArrayList<>()).add(fact));
            sql.query(
                            """
                            select ticket, clock, version, type, at, withdrawn_at from clock_milestone
                            where ticket = any(?)\
                            """,
                            row -> Map.entry(row.getString("ticket"), told(row)),
                            numbers)
                    .forEach(each ->
                            told.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                    .add(each.getValue()));
        }
        return new Known(facts, told);
    }

    /// What happened to a ticket, from its opening on.
    ///
    /// @throws IllegalArgumentException where nothing is known yet
    public Facts facts(String ticket, long known) {
        return new Facts(
                sql.query(
                        """
                        select content::text as content from ticket_fact
                        where ticket = ? and sequence <= ? order by sequence\
                        """,
                        row -> fact(row.getString("content")),
                        ticket,
                        known));
    }

    /// The clocks of a ticket as they follow from what happened.
    ///
    /// @param sequence of the last event about its clocks
    record Counted(Kept kept, Facts facts, long sequence, TicketClocks clocks, Changes changes) {

        private Row row() {
            return new Row(
                    kept.ticket(),
                    facts.latest().security(),
                    ClockTickets.parties(facts),
                    kept.known(),
                    kept.gap(),
                    sequence,
                    clocks.wire(),
                    clocks.next(),
                    facts.opening().service(),
                    facts.gravest(),
                    facts.begunAt(),
                    facts.overSince());
        }

        /// The milestones as they stand after all changes, each once.
        private Collection<MilestoneRow> milestones() {
            Map<String, MilestoneRow> last = new LinkedHashMap<>();
            for (Change change : changes.all()) {
                Milestone milestone = change.milestone();
                if (milestone != null) {
                    last.put(
                            milestone.key(),
                            new MilestoneRow(
                                    kept.ticket(),
                                    milestone.clock(),
                                    milestone.version(),
                                    code(milestone.type()),
                                    milestone.at(),
                                    change.withdraws() ? change.at() : null));
                }
            }
            return last.values();
        }
    }

    private record Row(
            String ticket,
            boolean security,
            Set<String> parties,
            long known,
            @Nullable Instant gap,
            long sequence,
            List<TicketClock> clocks,
            @Nullable Instant next,
            String service,
            String gravest,
            Instant begun,
            @Nullable Instant ended) {}

    private record MilestoneRow(
            String ticket,
            String clock,
            int version,
            String type,
            Instant at,
            @Nullable Instant withdrawn) {}

    /// Keeps the clocks of some tickets with what was told of them.
    void keep(List<Counted> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                update ticket_clocks
                set security = counted.security, parties = counted.parties, known = counted.known, gap = counted.gap,
                    sequence = counted.sequence, clocks = counted.clocks, next_at = counted.next, failures = 0,
                    retry_at = '-infinity', service = counted.service, gravest = counted.gravest,
                    begun_at = counted.begun, over_since = coalesce(counted.ended, 'infinity')
                from jsonb_to_recordset(?::jsonb) as counted (ticket text, security boolean, parties text[],
                    known bigint, gap timestamptz, sequence bigint, clocks jsonb, next timestamptz, service text,
                    gravest text, begun timestamptz, ended timestamptz)
                where ticket_clocks.ticket = counted.ticket\
                """,
                json(all.stream().map(Counted::row).toList()));
        List<MilestoneRow> milestones =
                all.stream().flatMap(each -> each.milestones().stream()).toList();
        if (!milestones.isEmpty()) {
            sql.update(
                    """
                    insert into clock_milestone (ticket, clock, version, type, at, withdrawn_at)
                    select ticket, clock, version, type, at, withdrawn
                    from jsonb_to_recordset(?::jsonb) as told (ticket text, clock text, version integer, type text,
                        at timestamptz, withdrawn timestamptz)
                    on conflict (ticket, clock, version, type)
                    do update set at = excluded.at, withdrawn_at = excluded.withdrawn_at\
                    """,
                    json(milestones));
        }
    }

    /// Has a ticket whose clocks could not be read looked at again later, each time after twice as
    /// long.
    void putOff(Kept kept, Facts facts) {
        sql.update(
                """
                update ticket_clocks
                set known = ?, gap = ?::timestamptz, next_at = now(), failures = failures + 1,
                    retry_at = now() + least(3600, power(2, least(failures, 12))) * interval '1 second',
                    service = ?, gravest = ?, begun_at = ?, over_since = coalesce(?::timestamptz, 'infinity')
                where ticket = ?\
                """,
                kept.known(),
                kept.gap(),
                facts.opening().service(),
                facts.gravest(),
                facts.begunAt(),
                facts.overSince(),
                kept.ticket());
    }

    /// Keeps that events are missing, from the first one on.
    void keepGap(Kept kept) {
        sql.update(
                "update ticket_clocks set gap = ?::timestamptz where ticket = ?",
                kept.gap(),
                kept.ticket());
    }

    /// How many tickets wait for an event that is missing.
    long gaps() {
        return sql.first(
                        "select count(*) from ticket_clocks where gap is not null",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    static Set<String> parties(Facts facts) {
        Set<String> parties = new TreeSet<>();
        facts.latest().parties().forEach(party -> parties.add(party.organisation()));
        return parties;
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("ticket"),
                row.getString("kind"),
                row.getBoolean("security"),
                texts(row.getArray("parties")),
                row.getLong("known"),
                Sql.instant(row, "gap"),
                row.getLong("sequence"),
                clocks(row.getString("clocks")),
                Sql.instant(row, "next_at"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new Milestone(
                        row.getString("clock"),
                        row.getInt("version"),
                        ClocksEventType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                        Objects.requireNonNull(Sql.instant(row, "at"))),
                Sql.instant(row, "withdrawn_at") != null);
    }

    private static String code(ClocksEventType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private IncidentEvent fact(String json) {
        try {
            return mapper.readValue(json, IncidentEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<TicketClock> clocks(String json) {
        try {
            return mapper.readValue(json, CLOCKS);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
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
