package ca.liaison.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which headers pass the gateway. What is not named here stays outside: hop-by-hop fields,
/// `X-Forwarded-*`, method overrides.
public final class ForwardedHeaders {
    private static final List<String> INWARD =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Content-Type",
                    "If-Match",
                    "If-None-Match",
                    "Idempotency-Key");
    private static final List<String> OUTWARD =
            List.of(
                    "Content-Type",
                    "Content-Disposition",
                    "ETag",
                    "Retry-After",
                    "Idempotency-Replayed",
                    "Content-Language",
                    "Allow");
    private static final List<String> ADDRESSES = List.of("Location", "Link");

    private ForwardedHeaders() {}

    /// The headers of a request that go to a service, with what the gateway says itself.
    public static MultiMap inward(MultiMap received, MultiMap said) {
        MultiMap passed = HeadersMultiMap.httpHeaders();
        for (String name : INWARD) {
            copy(name, received, passed);
        }
        said.forEach(passed::set);
        return passed;
    }

    /// The headers of an answer that go to the caller. Addresses lose the origin of the service
    /// that gave them, which nobody outside can reach, and so become relative to the gateway's.
    public static MultiMap outward(MultiMap answered, String origin) {
        MultiMap passed = HeadersMultiMap.httpHeaders();
        for (String name : OUTWARD) {
            copy(name, answered, passed);
        }
        for (String name : ADDRESSES) {
            for (String value : answered.getAll(name)) {
                String relative = relative(value, origin);
                if (relative != null) {
                    passed.add(name, relative);
                }
            }
        }
        return passed;
    }

    private static void copy(String name, MultiMap from, MultiMap to) {
        if (from.contains(name)) {
            to.add(name, from.getAll(name));
        }
    }

    /// Null for an address that leads elsewhere.
    private static @Nullable String relative(String value, String origin) {
        String relative = value.replace(origin + "/", "/");
        return relative.startsWith("/") || relative.startsWith("</") ? relative : null;
    }
}
