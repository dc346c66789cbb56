package ca.liaison.incident.ticket;

import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where incidents and service requests are kept.
@ApplicationScoped
public class Tickets implements PanacheRepositoryBase<Ticket, Long> {
    /// The kinds that are kept here.
    public static final Set<TicketKind> KINDS =
            Set.of(TicketKind.INCIDENT, TicketKind.SERVICE_REQUEST);

    private static final Set<TicketState> OPEN =
            Arrays.stream(TicketState.values())
                    .filter(TicketState::open)
                    .collect(Collectors.toUnmodifiableSet());

    public Optional<Ticket> byNumber(String number) {
        return find(number, this::findByIdOptional);
    }

    /// Whether a ticket goes on.
    public boolean isOpen(long key) {
        return count("id = ?1 and state in ?2", key, OPEN) > 0;
    }

    /// Whether a ticket is for security roles alone. It stays what it was opened as.
    public boolean isSecurityIncident(long key) {
        return count("id = ?1 and security", key) > 0;
    }

    /// Locks the ticket until the end of the transaction, so that its events keep their order.
    public Optional<Ticket> lockByNumber(String number) {
        return find(number, key -> findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE));
    }

    /// The tickets as which a matter was handled before or goes on, locked, in their order.
    public List<Ticket> continuationsOf(Ticket ticket) {
        List<Ticket> found = new ArrayList<>();
        @Nullable Long former = ticket.former();
        while (former != null) {
            Ticket before = findById(former, LockModeType.PESSIMISTIC_WRITE);
            found.addFirst(before);
            former = before.former();
        }
        @Nullable Long next = ticket.next();
        while (next != null) {
            Ticket after = findById(next, LockModeType.PESSIMISTIC_WRITE);
            found.add(after);
            next = after.next();
        }
        return found;
    }

    /// The ticket that a number names: its key alone does not, the kind must fit too.
    private static Optional<Ticket> find(String number, Function<Long, Optional<Ticket>> byKey) {
        return TicketNumber.parse(number)
                .flatMap(parsed ->
                        byKey.apply(parsed.key()).filter(ticket -> ticket.kind() == parsed.kind()));
    }
}
