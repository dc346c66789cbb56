package ca.liaison.local.suite;

import java.util.List;
import java.util.Optional;

/// One of our own services as the launcher has to know it.
///
/// @param name the module's folder, the client id in Keycloak and the part's name alike
/// @param database the name of its database, if it has one
record ServiceDescription(String name, Port port, Optional<String> database) {

    static final ServiceDescription GATEWAY =
            new ServiceDescription("gateway", Port.GATEWAY, Optional.of("gateway"));

    /// Every service of the suite, the gateway last.
    static final List<ServiceDescription> ALL =
            List.of(
                    new ServiceDescription("sla-service", Port.SLA_SERVICE, Optional.of("sla")),
                    new ServiceDescription(
                            "incident-service", Port.INCIDENT_SERVICE, Optional.of("incident")),
                    new ServiceDescription(
                            "change-service", Port.CHANGE_SERVICE, Optional.of("change")),
                    GATEWAY);

    /// The demonstration's secret of a client; no other profile accepts it.
    static String demonstrationSecret(String client) {
        return client + "-demonstration-secret";
    }
}
