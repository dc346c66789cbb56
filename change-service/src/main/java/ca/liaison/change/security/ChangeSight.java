package ca.liaison.change.security;

import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/// Which changes a caller may see.
@ApplicationScoped
class ChangeSight implements TicketSight {
    private final ChangeAccess access;

    ChangeSight(ChangeAccess access) {
        this.access = access;
    }

    @Override
    public Set<TicketKind> kinds() {
        return EnumSet.of(TicketKind.CHANGE);
    }

    @Override
    public SeenTicket require(String number, Actor actor) {
        return access.require(number, actor).known();
    }

    @Override
    public boolean mayKnow(TicketNumber number, Actor actor) {
        return access.mayKnow(number, actor);
    }
}
