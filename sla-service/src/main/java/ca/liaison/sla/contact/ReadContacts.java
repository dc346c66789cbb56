package ca.liaison.sla.contact;

import ca.liaison.kit.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells of contact tables what the caller may know.
@ApplicationScoped
public class ReadContacts {
    private final ContactTables tables;
    private final TableAccess access;
    private final Clock clock;

    ReadContacts(ContactTables tables, TableAccess access, Clock clock) {
        this.tables = tables;
        this.access = access;
        this.clock = clock;
    }

    /// @param version the one that is in force; absent where none is
    public record Shown(ContactTable table, @Nullable TableVersion version, Instant at) {}

    /// The table as it stood at an instant.
    ///
    /// @param asOf null for now
    /// @throws ca.liaison.kit.problem.Rejected 404 where there is none that the caller may see
    @Transactional
    public Shown one(Actor actor, String id, @Nullable Instant asOf) {
        Instant at = asOf == null ? clock.instant() : asOf;
        return shown(access.find(actor, id, at), at);
    }

    Shown shown(TableId id, Instant at) {
        TableVersion inForce =
                tables.versions(id, at).stream()
                        .filter(version -> version.holdsAt(at))
                        .findFirst()
                        .orElse(null);
        return new Shown(
                new ContactTable(id, inForce == null ? null : inForce.facts()), inForce, at);
    }

    /// All versions, those that are to come too.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 where there is none that the caller may see
    @Transactional
    public List<TableVersion> versions(Actor actor, String id) {
        Instant now = clock.instant();
        return tables.versions(access.find(actor, id, now), now);
    }

    /// In the order of their ids: of each organisation that the caller sees one for all services,
    /// which may be missing, and those for one service of which something was recorded.
    @Transactional
    public Collection<ContactTable> all(Actor actor, Instant at) {
        return of(access.organisations(actor, at), at);
    }

    /// Likewise of one organisation.
    @Transactional
    public Collection<ContactTable> of(String organisation, Instant at) {
        return of(List.of(organisation), at);
    }

    private Collection<ContactTable> of(List<String> organisations, Instant at) {
        Map<String, ContactTable> all = new TreeMap<>();
        for (String organisation : organisations) {
            all.put(organisation, new ContactTable(new TableId(organisation, null), null));
        }
        for (ContactTable table : tables.all(organisations, at)) {
            all.put(table.id().toString(), table);
        }
        return all.values();
    }
}
