package ca.liaison.local.suite;

import java.util.Locale;

/// The ports of the suite, all on the loopback address.
public enum Port {
    GATEWAY(8080, 0),
    INCIDENT_SERVICE(8081, 1),
    CHANGE_SERVICE(8082, 2),
    SLA_SERVICE(8085, 5),
    KEYCLOAK(8180, 10),
    KEYCLOAK_MANAGEMENT(9180, 11),
    POSTGRESQL(5439, 12),
    KAFKA(9192, 13),
    KAFKA_CONTROLLER(9193, 14),
    GATEWAY_MANAGEMENT(9080, 15);

    private final int standard;
    private final int offset;

    Port(int standard, int offset) {
        this.standard = standard;
        this.offset = offset;
    }

    int standard() {
        return standard;
    }

    /// The port's place above `--port-base`.
    int offset() {
        return offset;
    }

    /// The environment variable that sets this port alone.
    public String variable() {
        return "LIAISON_PORT_" + name();
    }

    /// The port's name in files and messages, such as `incident-service`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
