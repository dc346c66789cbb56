package ca.liaison.incident.lookup;

import ca.liaison.incident.lookup.SoughtWords.Words;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Reads tickets: one, or the pages of a list. A partner sees only the tickets that it is a party
/// to.
@ApplicationScoped
public class FindTickets {
    private final TicketAccess access;
    private final CrossReferences crossReferences;
    private final Session session;
    private final HubSettings hub;
    private final SoughtWords soughtWords;

    FindTickets(
            TicketAccess access,
            CrossReferences crossReferences,
            Session session,
            HubSettings hub,
            SoughtWords soughtWords) {
        this.access = access;
        this.crossReferences = crossReferences;
        this.session = session;
        this.hub = hub;
        this.soughtWords = soughtWords;
    }

    /// Without a transaction: each of the two statements sees what is committed, as it would within
    /// one.
    public Seen one(Actor actor, String number) {
        onlyRead();
        return access.require(number, actor);
    }

    /// Newest first. Pages are cut by (opened at, number), which never change, so they stay stable
    /// while tickets are being added.
    @Transactional
    public Page<Seen> page(Actor actor, TicketFilter filter, @Nullable Cursor after, int limit) {
        onlyRead();
        if (filter.text() != null || filter.narrow()) {
            soughtWords.planForTheValues();
        }
        Words words = filter.text() == null ? null : soughtWords.of(filter.text());
        List<Ticket> found = query(actor, filter, words, after, limit + 1).getResultList();
        Map<Long, List<Reference>> references =
                crossReferences.of(found.stream().map(Ticket::id).toList()).stream()
                        .collect(Collectors.groupingBy(Reference::ticket));
        return Page.of(
                found.stream()
                        .map(ticket ->
                                new Seen(
                                        ticket,
                                        new References(
                                                references.getOrDefault(ticket.id(), List.of()))))
                        .toList(),
                limit,
                seen -> new Cursor(seen.ticket().openedAt(), String.valueOf(seen.ticket().id())));
    }

    /// Spares the search for what was changed.
    private void onlyRead() {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }

    private NativeQuery<Ticket> query(
            Actor actor,
            TicketFilter filter,
            @Nullable Words words,
            @Nullable Cursor after,
            int count) {
        Conditions conditions = new Conditions();
        Source source = Source.of(actor, filter, words);
        if (!actor.hub()) {
            conditions.and(
                    "own.organisation = :own and own.kind = :ownKind",
                    Map.of("own", actor.organisation(), "ownKind", filter.kind().code()));
        }
        conditions.and("t.security in (:security)", "security", access.securityReadBy(actor));
        narrow(conditions, filter, actor);
        if (words != null) {
            hold(conditions, words, actor);
        }
        if (after != null) {
            conditions.and(
                    "(" + source.openedAt() + ", " + source.key() + ") < (:openedAt, :key)",
                    Map.of("openedAt", after.at(), "key", Long.parseLong(after.key())));
        }
        NativeQuery<Ticket> query =
                session.createNativeQuery(
                        "select t.* from %s %s order by %s desc, %s desc limit :count"
                                .formatted(
                                        source.tables(),
                                        conditions.where(),
                                        source.openedAt(),
                                        source.key()),
                        Ticket.class);
        conditions.parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                query.setParameterList(name, several);
            } else {
                query.setParameter(name, value);
            }
        });
        query.setParameter("count", count);
        return query;
    }

    /// One that was withdrawn finds by what it reads: what was told at the opening.
    private static void hold(Conditions conditions, Words words, Actor actor) {
        if (!words.rare()) {
            conditions.and("w.words @@ cast(:words as tsquery)", Map.of());
        }
        if (!actor.hub()) {
            conditions.and(
                    "(own.withdrawn_at is null or searchable(opening_texts(t)) @@ cast(:words as tsquery))",
                    Map.of());
        }
        conditions.parameters.put("words", words.query());
    }

    private void narrow(Conditions conditions, TicketFilter filter, Actor actor) {
        conditions.and("t.kind = :kind", "kind", filter.kind().name());
        if (filter.state() != null) {
            conditions.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.priority() != null) {
            conditions.and("t.assigned_priority = :priority", "priority", filter.priority().name());
        }
        if (filter.service() != null) {
            conditions.and("t.service = :service", "service", filter.service());
        }
        if (filter.organisation() != null && !filter.organisation().equals(hub.organisation())) {
            conditions.and(
                    "exists (select 1 from cross_reference r where r.ticket = t.id and r.organisation = :organisation)",
                    "organisation",
                    filter.organisation());
        }
        if (filter.number() != null) {
            conditions.and(
                    "t.id = :number",
                    "number",
                    TicketNumber.parse(filter.number())
                            .filter(number -> number.kind() == filter.kind())
                            .map(TicketNumber::key)
                            .orElse(0L));
        }
        if (filter.partnerNumber() != null) {
            conditions.and(
                    "exists (select 1 from cross_reference r where r.ticket = t.id and r.equality_key = :partnerNumber"
                            + " and (:hub or r.organisation = :caller or not r.confidential and not exists (select 1 from cross_reference own"
                            + " where own.ticket = t.id and own.organisation = :caller and own.withdrawn_at is not null)))",
                    Map.of(
                            "partnerNumber", filter.partnerNumber().equalityKey(),
                            "hub", actor.hub(),
                            "caller", actor.organisation()));
        }
        if (filter.openedSince() != null) {
            conditions.and("t.opened_at >= :openedSince", "openedSince", filter.openedSince());
        }
        if (filter.updatedSince() != null) {
            conditions.and("t.updated_at >= :updatedSince", "updatedSince", filter.updatedSince());
        }
    }

    /// Where tickets are sought, and by which columns they come in order. What is put first has an
    /// index in that order, so that nothing is read beyond the page.
    private record Source(String tables, String openedAt, String key) {
        private static final String RARE =
                "(select ticket, opened_at from ticket_words where kind = :kind and words @@ cast(:words as tsquery)"
                        + " order by opened_at desc, ticket desc) w join ticket t on t.id = w.ticket";

        static Source of(Actor actor, TicketFilter filter, @Nullable Words words) {
            if (words != null && words.rare()) {
                return new Source(
                        actor.hub()
                                ? RARE
                                : RARE + " join cross_reference own on own.ticket = w.ticket",
                        "w.opened_at",
                        "w.ticket");
            }
            String tables =
                    actor.hub()
                            ? "ticket t"
                            : "cross_reference own join ticket t on t.id = own.ticket";
            if (words != null) {
                tables += " join ticket_words w on w.ticket = t.id";
            }
            return actor.hub() || filter.narrow()
                    ? new Source(tables, "t.opened_at", "t.id")
                    : new Source(tables, "own.opened_at", "own.ticket");
        }
    }

    /// The where clause and its values.
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void and(String condition, String name, Object value) {
            and(condition, Map.of(name, value));
        }

        void and(String condition, Map<String, Object> values) {
            all.add(condition);
            parameters.putAll(values);
        }

        String where() {
            return all.isEmpty() ? "" : "where " + String.join(" and ", all);
        }
    }
}
