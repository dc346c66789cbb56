package ca.liaison.gateway.portal;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// What the pages are told.
@ConfigMapping(prefix = "liaison.portal")
interface PortalConfig {
    String clientId();

    String clientSecret();

    /// Seals the cookies of who has signed in; at least 32 characters.
    String sessionSecret();

    /// Where the public API is, as seen from here.
    URI apiUrl();
}
