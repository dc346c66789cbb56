package ca.liaison.incident.updates;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.Happening;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import ca.liaison.kit.update.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The parties of incidents and service requests talk; an answer that was awaited resumes the work
/// (INC-22).
@ApplicationScoped
class TicketConversations implements Conversations {
    private final TicketAccess access;
    private final TicketPublisher publisher;
    private final HubSettings hub;

    TicketConversations(TicketAccess access, TicketPublisher publisher, HubSettings hub) {
        this.access = access;
        this.publisher = publisher;
        this.hub = hub;
    }

    @Override
    public Conversation on(String number, Actor actor, @Nullable String agent, Instant now) {
        Seen seen = access.requireLocked(number, actor);
        Move move = new Move(actor, agent, null, null, now, seen.references(), hub.organisation());
        access.permit(TicketAction.UPDATE, seen.ticket(), move);
        return new OnTicket(seen, move);
    }

    private final class OnTicket implements Conversation {
        private final Seen seen;
        private final Move move;

        OnTicket(Seen seen, Move move) {
            this.seen = seen;
            this.move = move;
        }

        @Override
        public SeenTicket seen() {
            return seen.known();
        }

        @Override
        public long say(
                TextId text, Visibility visibility, @Nullable String addressee, boolean answers) {
            long sequence =
                    seen.ticket().say(new Happening.Text(text, visibility.code(), addressee), move);
            if (answers && seen.ticket().waitsFor(move.actor().organisation())) {
                seen.ticket().resume(move);
            }
            publisher.publish(seen.ticket(), move, seen.references());
            return sequence;
        }
    }
}
