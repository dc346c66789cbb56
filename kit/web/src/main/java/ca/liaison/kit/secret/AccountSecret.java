package ca.liaison.kit.secret;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps the account secret that everybody can read in the demonstration out of any other use.
@ApplicationScoped
class AccountSecret {
    private static final String MARK = "-demonstration-secret";

    void refuseElsewhere(
            @Observes StartupEvent started,
            @ConfigProperty(name = "liaison.account.client-secret") Optional<String> secret) {
        if (secret.filter(text -> text.endsWith(MARK)).isPresent()
                && !ConfigUtils.isProfileActive("demonstration")) {
            throw new IllegalStateException(
                    "The demonstration's account secret is for the demonstration profile alone");
        }
    }
}
