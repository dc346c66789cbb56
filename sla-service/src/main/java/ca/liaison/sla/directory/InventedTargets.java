package ca.liaison.sla.directory;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether the defaults of the services get targets and recovery objectives that nobody agreed to,
/// so that clocks have something to run out and exercises something to be judged by:
/// `liaison.directory.invented-targets`.
///
/// Only the demonstration, and tests, may want that.
@Singleton
class InventedTargets {
    static final String FILE = "/directory/demonstration-targets.json";

    private final boolean wanted;

    @Inject
    InventedTargets(
            @ConfigProperty(name = "liaison.directory.invented-targets", defaultValue = "false")
                    boolean wanted) {
        this(
                wanted,
                ConfigUtils.isProfileActive("demonstration")
                        || LaunchMode.current() == LaunchMode.TEST);
    }

    /// @throws IllegalStateException where they are wanted, but not allowed
    InventedTargets(boolean wanted, boolean allowed) {
        if (wanted && !allowed) {
            throw new IllegalStateException(
                    "Invented targets are for the demonstration profile alone");
        }
        this.wanted = wanted;
    }

    boolean wanted() {
        return wanted;
    }
}
