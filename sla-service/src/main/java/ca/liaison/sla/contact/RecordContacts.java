package ca.liaison.sla.contact;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import ca.liaison.sla.contact.ContactTables.Author;
import ca.liaison.sla.publishing.ContactPublisher;
import ca.liaison.sla.security.ContactVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a new version of a contact table. The same content for the same beginning is written
/// once, however often it is sent.
@ApplicationScoped
public class RecordContacts {
    private static final Set<ContactRole> NEEDED =
            EnumSet.of(ContactRole.SERVICE_DESK, ContactRole.ESCALATION);

    private final ContactTables tables;
    private final TableAccess access;
    private final ContactPublisher publisher;
    private final Clock clock;

    RecordContacts(
            ContactTables tables, TableAccess access, ContactPublisher publisher, Clock clock) {
        this.tables = tables;
        this.access = access;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// @param known whether it was recorded before
    public record Recorded(TableId id, TableVersion version, boolean known) {}

    /// @throws ca.liaison.kit.problem.Rejected 404, 403, then with every fault of the request
    @Transactional
    public Recorded execute(
            Actor actor, String text, RecordContactsRequest request, RequestContent content) {
        TableId id = access.find(actor, text, clock.instant());
        if (!ContactVisibility.mayRecord(actor)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        check(id, request, content);
        tables.lock(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TableVersion> versions = tables.versions(id, now);
        Optional<TableVersion> same = same(versions, request, now);
        if (same.isEmpty()) {
            checkBeginning(versions, request.validFrom(), now, content);
        }
        content.rejectFaults();
        return same.map(version -> new Recorded(id, version, true))
                .orElseGet(() -> recorded(id, versions, request, now, actor));
    }

    private Recorded recorded(
            TableId id,
            List<TableVersion> versions,
            RecordContactsRequest request,
            Instant now,
            Actor actor) {
        VersionFacts facts =
                new VersionFacts(
                        versions.size() + 1, beginning(request.validFrom(), now), null, now, null);
        TableVersion version = new TableVersion(facts, request(request), contacts(request), false);
        tables.add(
                id,
                facts,
                version.request(),
                version.contacts(),
                new Author(actor, request.agent()));
        publisher.changed(id.organisation(), id.service(), facts.version(), facts.validFrom(), now);
        return new Recorded(id, version, false);
    }

    /// What was recorded with this content for this beginning, or is in force with it.
    private static Optional<TableVersion> same(
            List<TableVersion> versions, RecordContactsRequest request, Instant now) {
        if (request.contacts() == null
                || request.contacts().stream().anyMatch(entry -> entry == null || !entry.isFit())) {
            return Optional.empty();
        }
        OffsetDateTime from = request.validFrom();
        return versions.stream()
                .filter(version ->
                        from == null
                                ? version.holdsAt(now)
                                : version.facts().validFrom().equals(beginning(from, now)))
                .filter(version -> version.says(request(request), contacts(request)))
                .findFirst();
    }

    private static Instant beginning(@Nullable OffsetDateTime from, Instant now) {
        return from == null ? now : from.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Contact> contacts(RecordContactsRequest request) {
        return Objects.requireNonNull(request.contacts()).stream()
                .map(ContactEntry::contact)
                .toList();
    }

    private static @Nullable String request(RecordContactsRequest request) {
        return request.request() == null
                ? null
                : serviceRequest(request.request()).orElse(request.request());
    }

    private static Optional<String> serviceRequest(String text) {
        return TicketNumber.parse(text)
                .filter(number -> number.kind() == TicketKind.SERVICE_REQUEST)
                .map(TicketNumber::toString);
    }

    private void check(TableId id, RecordContactsRequest request, RequestContent content) {
        String asked = request.request();
        if (asked == null && !access.isOfHub(id)) {
            content.fault(Violation.of("/request", "required"));
        } else if (asked != null && serviceRequest(asked).isEmpty()) {
            content.fault(Violation.of("/request", "malformed"));
        }
        List<ContactEntry> contacts = request.contacts();
        if (contacts == null) {
            return;
        }
        Set<ContactRole> missing = EnumSet.copyOf(NEEDED);
        for (int i = 0; i < contacts.size(); i++) {
            ContactEntry contact = contacts.get(i);
            if (contact != null) {
                contact.check("/contacts/" + i, access.isOfHub(id), content);
                missing.remove(contact.role());
            }
        }
        if (!missing.isEmpty()) {
            content.fault(
                    new Violation(
                            "/contacts",
                            "contact_role_missing",
                            Map.of("roles", missing.stream().map(ContactRole::code).toList())));
        }
    }

    /// What held in the past stays told as it was, and what is recorded for later is not undone
    /// unseen.
    private static void checkBeginning(
            List<TableVersion> versions,
            @Nullable OffsetDateTime from,
            Instant now,
            RequestContent content) {
        Instant beginning = beginning(from, now);
        if (beginning.isBefore(now)) {
            content.fault(Violation.of("/validFrom", "not_in_future"));
        } else if (!versions.isEmpty()) {
            VersionFacts last = versions.getLast().facts();
            if (!last.validFrom().isBefore(beginning)) {
                content.fault(
                        new Violation(
                                "/validFrom",
                                "later_version_recorded",
                                Map.of(
                                        "version",
                                        last.version(),
                                        "validFrom",
                                        last.validFrom().toString())));
            }
        }
    }
}
