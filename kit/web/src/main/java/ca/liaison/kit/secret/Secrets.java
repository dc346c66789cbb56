package ca.liaison.kit.secret;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keyed digests (HMAC-SHA256). Keys carry ids, so that a new key can sign while old digests are
/// still checked. Made at start, so that a wrong setting is told there and not by the first request
/// that needs a digest.
@Startup
@ApplicationScoped
public class Secrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String signing;
    private final String oldest;

    /// @param configured `id:base64` pairs with commas between them; the first signs
    Secrets(@ConfigProperty(name = "liaison.secrets.digest-keys") String configured) {
        for (String pair : configured.split(",", -1)) {
            int colon = pair.indexOf(':');
            String id = pair.substring(0, Math.max(colon, 0)).strip();
            byte[] key = decoded(pair.substring(colon + 1).strip());
            if (id.isEmpty() || keys.containsKey(id) || key.length < SHORTEST_KEY) {
                throw malformed();
            }
            keys.put(id, new SecretKeySpec(key, ALGORITHM));
        }
        signing = keys.keySet().iterator().next();
        oldest = List.copyOf(keys.keySet()).getLast();
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    /// Tells nothing of what was configured: it may be a key with one wrong character.
    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "liaison.secrets.digest-keys must be id:base64 of at least 32 bytes each, with"
                        + " commas between them and no id twice");
    }

    /// @param key id of the key that made it
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    public record Digest(String key, byte[] value) {}

    public Digest digest(String text) {
        return new Digest(signing, mac(signing, text).orElseThrow());
    }

    /// A digest that stays the same when a new key comes to sign: by the last key configured.
    public byte[] lasting(String text) {
        return mac(oldest, text).orElseThrow();
    }

    /// The digest by a given key, empty where that key is no longer configured.
    public Optional<byte[]> mac(String key, String text) {
        SecretKeySpec secret = keys.get(key);
        if (secret == null) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Optional.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
