package ca.liaison.change.lookup;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.security.ChangeAccess;
import ca.liaison.change.security.ChangeAccess.Seen;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Reads changes: one, or the pages of a list. A partner sees only those that it takes part in.
@ApplicationScoped
public class FindChanges {
    private final ChangeAccess access;
    private final CrossReferences crossReferences;
    private final Session session;
    private final HubSettings hub;

    FindChanges(
            ChangeAccess access,
            CrossReferences crossReferences,
            Session session,
            HubSettings hub) {
        this.access = access;
        this.crossReferences = crossReferences;
        this.session = session;
        this.hub = hub;
    }

    public Seen one(Actor actor, String number) {
        return access.require(number, actor);
    }

    /// Newest first. Pages are cut by (opened at, number), which never change, so they stay stable
    /// while changes are being added.
    @Transactional
    public Page<Seen> page(Actor actor, ChangeFilter filter, @Nullable Cursor after, int limit) {
        session.setDefaultReadOnly(true);
        List<Change> found = query(actor, filter, after, limit + 1).getResultList();
        Map<Long, List<Reference>> references =
                crossReferences.of(found.stream().map(Change::id).toList()).stream()
                        .collect(Collectors.groupingBy(Reference::ticket));
        return Page.of(
                found.stream()
                        .map(change ->
                                new Seen(
                                        change,
                                        new References(
                                                references.getOrDefault(change.id(), List.of()))))
                        .toList(),
                limit,
                seen -> new Cursor(seen.change().openedAt(), String.valueOf(seen.change().id())));
    }

    private NativeQuery<Change> query(
            Actor actor, ChangeFilter filter, @Nullable Cursor after, int count) {
        Conditions conditions = new Conditions();
        if (!actor.hub()) {
            conditions.and(
                    "exists (select from cross_reference own where own.ticket = c.id and own.organisation = :own)",
                    "own",
                    actor.organisation());
        }
        narrow(conditions, filter, actor);
        if (after != null) {
            conditions.and("(c.opened_at, c.id) < (:openedAt, :key)", "openedAt", after.at());
            conditions.parameters.put("key", Long.parseLong(after.key()));
        }
        NativeQuery<Change> query =
                session.createNativeQuery(
                        "select c.* from change c %s order by c.opened_at desc, c.id desc limit :count"
                                .formatted(conditions.where()),
                        Change.class);
        conditions.parameters.forEach(query::setParameter);
        query.setParameter("count", count);
        return query;
    }

    private void narrow(Conditions conditions, ChangeFilter filter, Actor actor) {
        if (filter.state() != null) {
            conditions.and("c.state = :state", "state", filter.state().name());
        }
        if (filter.type() != null) {
            conditions.and("c.type = :type", "type", filter.type().name());
        }
        if (filter.service() != null) {
            conditions.and("c.service = :service", "service", filter.service());
        }
        if (filter.configurationItem() != null) {
            conditions.and("c.configuration_item = :item", "item", filter.configurationItem());
        }
        if (filter.organisation() != null && !filter.organisation().equals(hub.organisation())) {
            conditions.and(
                    "exists (select from cross_reference r where r.ticket = c.id and r.organisation = :organisation)",
                    "organisation",
                    filter.organisation());
        }
        if (filter.number() != null) {
            conditions.and(
                    "c.id = :number",
                    "number",
                    TicketNumber.parse(filter.number())
                            .filter(number -> number.kind() == TicketKind.CHANGE)
                            .map(TicketNumber::key)
                            .orElse(0L));
        }
        if (filter.partnerNumber() != null) {
            conditions.and(
                    "exists (select from cross_reference r where r.ticket = c.id and r.equality_key = :partnerNumber"
                            + " and (:hub or r.organisation = :caller or not r.confidential))",
                    "partnerNumber",
                    filter.partnerNumber().equalityKey());
            conditions.parameters.put("hub", actor.hub());
            conditions.parameters.put("caller", actor.organisation());
        }
        if (filter.startFrom() != null) {
            conditions.and("c.start_at >= :startFrom", "startFrom", filter.startFrom());
        }
        if (filter.startUntil() != null) {
            conditions.and("c.start_at < :startUntil", "startUntil", filter.startUntil());
        }
        if (filter.updatedSince() != null) {
            conditions.and("c.updated_at >= :updatedSince", "updatedSince", filter.updatedSince());
        }
    }

    /// The where clause and its values.
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void and(String condition, String name, Object value) {
            all.add(condition);
            parameters.put(name, value);
        }

        String where() {
            return all.isEmpty() ? "" : "where " + String.join(" and ", all);
        }
    }
}
