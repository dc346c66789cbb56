package ca.liaison.gateway.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/// Where the services are (`liaison.services.incident-service.url`). A service's name is its token
/// audience as well.
@ConfigMapping(prefix = "liaison.services")
public interface ServicesConfig {
    @WithParentName
    Map<String, Service> services();

    /// One service.
    interface Service {
        /// Scheme, host and port.
        URI url();
    }
}
