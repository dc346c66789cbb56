package ca.liaison.incident.incident;

import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/// Where incidents are kept.
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, Long> {
    public Optional<Incident> byNumber(String number) {
        return key(number).flatMap(this::findByIdOptional);
    }

    /// Locks the ticket until the end of the transaction, so that its events keep their order.
    public Optional<Incident> lockByNumber(String number) {
        return key(number).flatMap(key -> findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE));
    }

    /// The key that an eHealth number of an incident stands for.
    public static Optional<Long> key(String number) {
        return TicketNumber.parse(number)
                .filter(parsed -> parsed.kind() == TicketKind.INCIDENT)
                .map(TicketNumber::key);
    }
}
