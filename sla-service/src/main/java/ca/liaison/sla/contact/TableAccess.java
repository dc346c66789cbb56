package ca.liaison.sla.contact;

import ca.liaison.events.directory.Organisation;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.sla.security.ContactVisibility;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which contact tables there can be, and which of them somebody sees: one of each organisation,
/// and one of each service that something was agreed with it about.
@Singleton
class TableAccess {
    private final Directory directory;
    private final String hub;

    TableAccess(
            Directory directory, @ConfigProperty(name = "liaison.hub.organisation") String hub) {
        this.directory = directory;
        this.hub = hub;
    }

    /// @throws ca.liaison.kit.problem.Rejected 404 where there is none that the caller may see
    TableId find(Actor actor, String text, Instant at) {
        TableId id = TableId.of(text);
        if (!ContactVisibility.visibleTo(actor, id.organisation(), hub) || !exists(id, at)) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
        return id;
    }

    private boolean exists(TableId id, Instant at) {
        DirectorySnapshot known = directory.snapshot();
        String service = id.service();
        return known.organisation(id.organisation(), at).isPresent()
                && (service == null
                        || (isOfHub(id) && known.service(service, at).isPresent())
                        || known.agreement(id.organisation(), service, at).isPresent());
    }

    boolean isOfHub(TableId id) {
        return id.organisation().equals(hub);
    }

    /// The organisations at an instant whose tables the caller sees.
    List<String> organisations(Actor actor, Instant at) {
        return directory
                .snapshot()
                .all(Organisation.class, at)
                .map(Organisation::code)
                .filter(organisation -> ContactVisibility.visibleTo(actor, organisation, hub))
                .toList();
    }
}
