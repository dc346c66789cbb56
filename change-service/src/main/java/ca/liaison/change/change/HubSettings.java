package ca.liaison.change.change;

import io.smallrye.config.ConfigMapping;

/// Which organisation runs the suite.
@ConfigMapping(prefix = "liaison.hub")
public interface HubSettings {
    /// The hub's code in the directory.
    String organisation();
}
