package ca.liaison.gateway;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps the secrets that everybody can read in the demonstration out of any other use.
@ApplicationScoped
class DemonstrationSecrets {
    private static final String MARK = "-demonstration-secret";

    void refuseElsewhere(
            @Observes StartupEvent started,
            GatewayConfig config,
            @ConfigProperty(name = "liaison.portal.client-secret") String portal) {
        if ((config.clientSecret().endsWith(MARK) || portal.endsWith(MARK))
                && !ConfigUtils.isProfileActive("demonstration")) {
            throw new IllegalStateException(
                    "The demonstration's client secrets are for the demonstration profile alone");
        }
    }
}
