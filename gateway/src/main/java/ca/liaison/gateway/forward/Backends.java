package ca.liaison.gateway.forward;

import ca.liaison.gateway.GatewayConfig;
import ca.liaison.gateway.catalogue.ServicesConfig;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The services by name.
@Singleton
public class Backends {
    private final Map<String, Backend> backends;

    Backends(ServicesConfig services, GatewayConfig config, Vertx vertx) {
        this.backends =
                services.services().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        service ->
                                                new Backend(
                                                        service.getKey(),
                                                        service.getValue().url(),
                                                        vertx,
                                                        config)));
    }

    public Backend of(String service) {
        return Objects.requireNonNull(backends.get(service), service);
    }
}
