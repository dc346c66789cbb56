package ca.liaison.gateway.quota;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The quotas of all organisations (GWY-01). Forgetting one that was idle is harmless: it would be
/// full again.
@Singleton
public class Quotas {
    private static final int ORGANISATIONS_REMEMBERED = 10_000;

    private final LoadingCache<String, Quota> quotas;

    Quotas(QuotaConfig config) {
        this.quotas =
                Caffeine.newBuilder()
                        .maximumSize(ORGANISATIONS_REMEMBERED)
                        .expireAfterAccess(Duration.ofHours(1))
                        .build(organisation -> of(organisation, config));
    }

    public Quota of(String organisation) {
        return quotas.get(organisation);
    }

    private static Quota of(String organisation, QuotaConfig config) {
        QuotaConfig.Own own = config.organisations().get(organisation);
        int perSecond =
                own == null ? config.perSecond() : own.perSecond().orElse(config.perSecond());
        int burst = own == null ? config.burst() : own.burst().orElse(config.burst());
        return new Quota(
                Math.max(1, perSecond / config.copies()), Math.max(1, burst / config.copies()));
    }
}
