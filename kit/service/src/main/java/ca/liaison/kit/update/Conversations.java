package ca.liaison.kit.update;

import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the parties of a service's tickets talk. Each service that owns tickets has one.
public interface Conversations {
    /// The conversation on a ticket, which is locked until the end of the transaction.
    ///
    /// @param agent label of the person at the desk
    /// @throws ca.liaison.kit.problem.Rejected 404 for what the caller may not see, 403 where it
    ///   may not say anything on it
    Conversation on(String number, Actor actor, @Nullable String agent, Instant now);

    /// The conversation on one ticket.
    interface Conversation {
        SeenTicket seen();

        /// Notes on the ticket that something was said, with its event.
        ///
        /// @param answers whether it answers what the ticket waits for
        /// @return the ticket's counter after it
        /// @throws ca.liaison.kit.problem.Rejected 409 where nothing is said on it any more
        long say(TextId text, Visibility visibility, @Nullable String addressee, boolean answers);
    }
}
