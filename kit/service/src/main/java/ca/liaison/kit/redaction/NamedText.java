package ca.liaison.kit.redaction;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A text of a ticket, with whose it is and who may read it.
///
/// @param author the organisation that said it
/// @param addressee the one party that may read it beside the author, where the visibility is
///   `organisation`
/// @param saidAt when it was said
/// @param text as it stands there; [Redactions#MARK] where it was taken away
public record NamedText(
        TextId id,
        String author,
        Visibility visibility,
        @Nullable String addressee,
        Instant saidAt,
        String text) {

    public boolean readableBy(Actor actor) {
        return visibility == Visibility.SHARED
                || actor.organisation().equals(author)
                || actor.organisation().equals(addressee);
    }

    public boolean redacted() {
        return text.equals(Redactions.MARK);
    }
}
