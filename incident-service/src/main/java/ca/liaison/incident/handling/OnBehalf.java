package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/// The hub's desk records a partner's word only when it names the channel by which the partner gave
/// it; it never acts for a partner otherwise.
final class OnBehalf {
    private OnBehalf() {}

    static void check(@Nullable Channel channel, Ticket ticket, Move move, RequestContent content) {
        boolean onBehalf =
                move.actor().hub() && !ticket.openedBy().equals(move.actor().organisation());
        if (onBehalf && channel == null) {
            content.fault(Violation.of("/channel", "required"));
        } else if (channel != null && (!onBehalf || !channel.byPerson())) {
            content.fault(Violation.of("/channel", "not_allowed"));
        }
    }
}
