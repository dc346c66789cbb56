package ca.liaison.gateway.reference;

import ca.liaison.kit.reference.PartnerNumber;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Pairs that their owner confirmed a while ago. A confirmation saves a question and decides
/// nothing: the service judges again in its transaction, so what was forgotten, or has changed
/// since, is told rightly all the same (XRF-07).
@Singleton
class ConfirmedPairs {
    private static final int REMEMBERED = 20_000;

    private final Cache<Pair, Boolean> pairs =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();

    boolean contains(String organisation, String number, PartnerNumber quoted) {
        return pairs.getIfPresent(new Pair(organisation, number, quoted.equalityKey())) != null;
    }

    void add(String organisation, String number, PartnerNumber quoted) {
        pairs.put(new Pair(organisation, number, quoted.equalityKey()), true);
    }

    private record Pair(String organisation, String number, String key) {}
}
