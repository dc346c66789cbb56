package ca.liaison.sla.contact;

import ca.liaison.events.directory.Source;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long a contact table stays current without a word of it: `liaison.contacts.stale-after`. The
/// documents ask that tables be kept up to date, but say no figure, so this one is the hub's.
@Singleton
public class StaleAfter {
    /// What asks for it, and leaves the figure open.
    public static final Source SOURCE =
            new Source("Disponibilité et soutien du service ONE Mail", "5.3", "0.01 (2015)", true);

    private final Duration duration;

    StaleAfter(
            @ConfigProperty(name = "liaison.contacts.stale-after", defaultValue = "P365D")
                    Duration duration) {
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }
}
