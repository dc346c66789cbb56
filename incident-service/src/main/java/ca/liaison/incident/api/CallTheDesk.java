package ca.liaison.incident.api;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Organisation;
import ca.liaison.incident.api.TicketView.CallDeskView;
import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Asks whoever brought an urgent matter otherwise than by telephone to call besides (INC-04):
/// incidents are told by telephone as a rule (Guide 2.2).
@ApplicationScoped
class CallTheDesk {
    private static final Set<Priority> URGENT = EnumSet.of(Priority.P1, Priority.P2);
    private static final BilingualText WHY =
            new BilingualText(
                    "Priorité P1 ou P2 : appelez aussi le service de dépannage et indiquez les deux numéros.",
                    "Priority P1 or P2: call the service desk too, and quote both numbers.");

    private final Directory directory;
    private final HubSettings hub;

    CallTheDesk(Directory directory, HubSettings hub) {
        this.directory = directory;
        this.hub = hub;
    }

    /// Empty where nobody has to call, or no number is known.
    Optional<CallDeskView> about(Ticket ticket, Language language) {
        if (ticket.channel() == Channel.PHONE
                || ticket.openedBy().equals(hub.organisation())
                || !URGENT.contains(ticket.reportedPriority())) {
            return Optional.empty();
        }
        return directory
                .organisation(hub.organisation())
                .map(Organisation::serviceDesk)
                .map(desk -> new CallDeskView(desk.phone(), WHY.in(language.tag())));
    }
}
