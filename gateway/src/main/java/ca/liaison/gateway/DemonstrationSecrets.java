package ca.liaison.gateway;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Keeps the secret that everybody can read in the demonstration out of any other use.
@ApplicationScoped
class DemonstrationSecrets {
    private static final String MARK = "-demonstration-secret";

    void refuseElsewhere(@Observes StartupEvent started, GatewayConfig config) {
        if (config.clientSecret().endsWith(MARK) && !ConfigUtils.isProfileActive("demonstration")) {
            throw new IllegalStateException(
                    "The demonstration's client secret is for the demonstration profile alone");
        }
    }
}
