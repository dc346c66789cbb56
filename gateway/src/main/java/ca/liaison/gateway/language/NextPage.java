package ca.liaison.gateway.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The address of the next page in a `Link` field (RFC 8288), relative as the gateway makes it.
final class NextPage {
    private NextPage() {}

    static Optional<String> of(@Nullable String link) {
        if (link == null || !link.startsWith("<") || !link.contains("rel=\"next\"")) {
            return Optional.empty();
        }
        return Optional.of(link.substring(1, link.indexOf('>')));
    }
}
