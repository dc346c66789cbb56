package ca.liaison.incident.drafts;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Reads the drafts of the caller's organisation, and throws them away.
@ApplicationScoped
public class ReadDrafts {
    private final Drafts drafts;
    private final Timers timers;

    ReadDrafts(Drafts drafts, Timers timers) {
        this.drafts = drafts;
        this.timers = timers;
    }

    /// The latest first.
    @Transactional
    public Page<Draft> page(Actor actor, TicketKind kind, @Nullable Cursor after, int limit) {
        return drafts.page(actor, kind, after, limit);
    }

    /// @throws ca.liaison.kit.problem.Rejected 404 where the caller has no such draft
    @Transactional
    public Draft one(Actor actor, TicketKind kind, String id) {
        return drafts.require(actor, kind, id);
    }

    /// @return what is kept no more
    /// @throws ca.liaison.kit.problem.Rejected 404 where the caller has no such draft
    @Transactional
    public Draft discard(Actor actor, TicketKind kind, String id) {
        Draft draft = drafts.requireLocked(actor, kind, id).open().orElseThrow(Drafts::notFound);
        drafts.delete(draft.id());
        timers.cancel(DraftExpiry.KIND, draft.id().toString());
        return draft;
    }
}
