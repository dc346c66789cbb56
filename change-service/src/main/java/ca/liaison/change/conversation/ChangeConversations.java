package ca.liaison.change.conversation;

import ca.liaison.change.change.ChangeAction;
import ca.liaison.change.change.Happening;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.change.Move;
import ca.liaison.change.publishing.ChangePublisher;
import ca.liaison.change.security.ChangeAccess;
import ca.liaison.change.security.ChangeAccess.Seen;
import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import ca.liaison.kit.update.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The parties of a change talk.
@ApplicationScoped
class ChangeConversations implements Conversations {
    private final ChangeAccess access;
    private final ChangePublisher publisher;
    private final HubSettings hub;

    ChangeConversations(ChangeAccess access, ChangePublisher publisher, HubSettings hub) {
        this.access = access;
        this.publisher = publisher;
        this.hub = hub;
    }

    @Override
    public Conversation on(String number, Actor actor, @Nullable String agent, Instant now) {
        Seen seen = access.requireLocked(number, actor);
        access.permit(ChangeAction.UPDATE, seen, actor);
        return new OnChange(
                seen,
                new Move(actor, agent, null, null, now, seen.references(), hub.organisation()));
    }

    private final class OnChange implements Conversation {
        private final Seen seen;
        private final Move move;

        OnChange(Seen seen, Move move) {
            this.seen = seen;
            this.move = move;
        }

        @Override
        public SeenTicket seen() {
            return seen.known();
        }

        /// A change waits for moves, never for words, so an answer changes nothing.
        @Override
        public long say(
                TextId text, Visibility visibility, @Nullable String addressee, boolean answers) {
            long sequence =
                    seen.change().say(new Happening.Text(text, visibility.code(), addressee), move);
            publisher.publish(seen.change(), move, seen.references());
            return sequence;
        }
    }
}
