package ca.liaison.incident.drafts;

import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Ends a draft that nobody completed.
@ApplicationScoped
class DraftExpiry implements TimerHandler {
    static final String KIND = "draft";
    static final String END = "end";

    private final Drafts drafts;

    DraftExpiry(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        drafts.delete(UUID.fromString(timer.subject()));
    }
}
