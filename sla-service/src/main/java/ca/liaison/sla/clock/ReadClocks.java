package ca.liaison.sla.clock;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.sla.clock.ClockTickets.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Shows the clocks of a ticket to who may read the ticket, counted anew.
@ApplicationScoped
public class ReadClocks {
    private final ClockTickets tickets;
    private final KeepClocks clocks;
    private final Clock clock;
    private final String hub;

    ReadClocks(
            ClockTickets tickets,
            KeepClocks clocks,
            Clock clock,
            @ConfigProperty(name = "liaison.hub.organisation") String hub) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.clock = clock;
        this.hub = hub;
    }

    /// @param asTold whether the clocks are as they were told last
    /// @param incomplete whether an event of the ticket is missing
    public record Counted(
            String ticket,
            String kind,
            Instant at,
            boolean asTold,
            boolean incomplete,
            List<ClockReading> clocks) {}

    /// A partner sees the clocks that are nobody's, its own and the hub's.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 for what the caller may not see or is not known,
    ///   403 for a role of a party that does not read tickets
    @Transactional
    public Counted of(String ticket, Actor actor) {
        Kept kept =
                tickets.find(ticket)
                        .filter(found -> found.known() > 0)
                        .filter(found -> found.knownTo(actor))
                        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
        if (!kept.readableBy(actor)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        Instant now = clock.instant();
        TicketClocks counted = clocks.count(kept, now);
        return new Counted(
                kept.ticket(),
                kept.kind(),
                now,
                counted.wire().equals(kept.clocks()),
                kept.gap() != null,
                counted.clocks().stream()
                        .filter(each ->
                                actor.hub() || each.clock().isShownTo(actor.organisation(), hub))
                        .toList());
    }
}
