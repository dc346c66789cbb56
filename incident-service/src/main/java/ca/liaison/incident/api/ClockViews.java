package ca.liaison.incident.api;

import ca.liaison.incident.clocks.UsedTime;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clocks of a ticket as one caller may see them.
@ApplicationScoped
class ClockViews {
    private final UsedTime usedTime;
    private final ClockSentences sentences;
    private final HubSettings hub;

    ClockViews(UsedTime usedTime, ClockSentences sentences, HubSettings hub) {
        this.usedTime = usedTime;
        this.sentences = sentences;
        this.hub = hub;
    }

    /// Absent where the caller sees none.
    @Nullable List<ClockView> of(Seen seen, Actor actor, Language language, Instant now) {
        if (seen.references().withdrawnAt(actor.organisation()) != null) {
            return null;
        }
        List<ClockView> views =
                seen.ticket().clocks().stream()
                        .filter(clock ->
                                actor.hub()
                                        || clock.isShownTo(
                                                actor.organisation(), hub.organisation()))
                        .map(clock ->
                                ClockView.of(
                                        clock,
                                        usedTime.at(now, clock).orElse(null),
                                        sentences,
                                        language,
                                        now))
                        .toList();
        return views.isEmpty() ? null : views;
    }
}
