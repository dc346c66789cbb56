package ca.liaison.incident.ticket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Which organisation runs the suite.
@ConfigMapping(prefix = "liaison.hub")
public interface HubSettings {
    /// The hub's code in the directory.
    String organisation();

    /// The hub's support group that receives new incidents: its service desk.
    @WithDefault("desk")
    String deskGroup();
}
