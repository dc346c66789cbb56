package ca.liaison.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// What the gateway is told about itself and how patient it is.
@ConfigMapping(prefix = "liaison.gateway")
public interface GatewayConfig {
    String clientId();

    String clientSecret();

    URI tokenEndpoint();

    /// How old an exchanged token may get, and so how late a revoked one is noticed.
    @WithDefault("PT1M")
    Duration exchangedTokenAge();

    /// How long a connection may take to open.
    @WithDefault("PT0.8S")
    Duration connectTimeout();

    /// How long a backend may keep silent before it is asked for a sign of life.
    @WithDefault("PT0.5S")
    Duration patience();

    /// How long the sign of life may take. With the patience before it, a hung backend is told
    /// within two seconds.
    @WithDefault("PT1.3S")
    Duration signOfLife();

    /// How long a request may wait for its place among those under way to one backend.
    @WithDefault("PT1.5S")
    Duration waitingForPlace();

    /// How long a living backend may take over one request.
    @WithDefault("PT30S")
    Duration answerTimeout();

    /// How many requests may be under way to one backend.
    @WithDefault("128")
    int requestsPerBackend();

    /// How often what is closed to whom is read again.
    @WithDefault("PT0.25S")
    Duration restrictionsReadEvery();

    /// How old the reading by which a request is judged may be. With the time of an answer added, a
    /// restriction holds within a second.
    @WithDefault("PT0.8S")
    Duration restrictionsAge();
}
