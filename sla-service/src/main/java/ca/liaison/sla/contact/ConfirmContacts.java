package ca.liaison.sla.contact;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.sla.contact.ContactTables.Author;
import ca.liaison.sla.contact.ReadContacts.Shown;
import ca.liaison.sla.security.ContactVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Records that the contact table in force is still right, which makes it current again.
@ApplicationScoped
public class ConfirmContacts {
    private final ContactTables tables;
    private final ReadContacts read;
    private final TableAccess access;
    private final Clock clock;

    ConfirmContacts(ContactTables tables, ReadContacts read, TableAccess access, Clock clock) {
        this.tables = tables;
        this.read = read;
        this.access = access;
        this.clock = clock;
    }

    /// @return the table as it stands then
    /// @throws ca.liaison.kit.problem.Rejected 404, 403, then with every fault of the request
    @Transactional
    public Shown execute(
            Actor actor, String text, ConfirmContactsRequest request, RequestContent content) {
        TableId id = access.find(actor, text, clock.instant());
        if (!ContactVisibility.mayStateFor(actor, id.organisation())) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        tables.lock(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        VersionFacts inForce = read.shown(id, now).table().inForce();
        if (inForce == null
                || (request.version() != null && request.version() != inForce.version())) {
            content.fault(Violation.of("/version", "not_in_force"));
        }
        content.rejectFaults();
        if (inForce != null) {
            tables.confirm(id, inForce.version(), now, new Author(actor, request.agent()));
        }
        return read.shown(id, now);
    }
}
