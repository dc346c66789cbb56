package ca.liaison.local.command;

import ca.liaison.local.suite.Port;
import ca.liaison.local.suite.Suite;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// What a person sees when the suite is up: where everything is, who may come in, and a first
/// request to paste.
final class Welcome {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final Suite suite;

    Welcome(Suite suite) {
        this.suite = suite;
    }

    String text() {
        OffsetDateTime now = OffsetDateTime.now(TORONTO).truncatedTo(ChronoUnit.SECONDS);
        return """
        Gateway          %1$s   (documentation: %1$s/docs, contract: %1$s/openapi)
        Keycloak         %2$s   (realm liaison)
        PostgreSQL       127.0.0.1:%3$d
        Kafka            127.0.0.1:%4$d

        Demonstration desks (client ids; a token: ./liaison token <client>):
          hub-desk       the hub's service desk
          nord-desk      Hôpital du Nord
          laurier-desk   GMF Laurier
          lakeview-desk  Clinique Lakeview
          others         nord-monitoring, hub-security, hub-service-lead, ... (README)

        Pages            %1$s/portal   (sign in as hub-service-manager or nord-service-manager;
                         passwords of the demonstration: the name, then -demonstration-password)

        A first request, from Hôpital du Nord's desk to the hub:

        curl -i %1$s/v1/incidents \\
          -H "Authorization: Bearer $(./liaison token nord-desk)" \\
          -H 'Content-Type: application/json' -H 'Accept-Language: en' \\
          -d '{"partnerTicketNumber":"HDN-%5$s","caller":{"name":"Service desk agent 12","desk":"Hôpital du Nord service desk"},"service":"OLIS","serviceImpact":"Laboratory results do not load","endUserImpact":"Clinicians of two sites see no results","firstOccurredAt":"%6$s","priority":"P2","preliminaryChecks":"Network and workstation checked","workaround":{"available":false}}'

        Stop with ./liaison down; all commands: ./liaison help\
        """
                .formatted(
                        suite.ports().address(Port.GATEWAY),
                        suite.ports().address(Port.KEYCLOAK),
                        suite.ports().of(Port.POSTGRESQL),
                        suite.ports().of(Port.KAFKA),
                        now.format(DateTimeFormatter.ofPattern("uuuu-MMddHHmm")),
                        now.minusMinutes(10));
    }
}
