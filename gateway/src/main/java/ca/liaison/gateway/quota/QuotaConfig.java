package ca.liaison.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.OptionalInt;

/// How much an organisation may ask: so many units a second, and a burst. A request costs one unit,
/// or what its operation says in `x-quota-cost`.
@ConfigMapping(prefix = "liaison.quota")
public interface QuotaConfig {
    @WithDefault("100")
    int perSecond();

    @WithDefault("400")
    int burst();

    /// How many copies of the gateway share the work: each grants its part.
    @WithDefault("1")
    int copies();

    /// Organisations that have other figures, by code.
    Map<String, Own> organisations();

    /// What differs for one organisation.
    interface Own {
        OptionalInt perSecond();

        OptionalInt burst();
    }
}
