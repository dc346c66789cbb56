package ca.liaison.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Asks Keycloak for the access tokens of the demonstration's clients.
public final class DemonstrationTokens {

    private final Ports ports;

    /// Asks the Keycloak of the suite on `ports`.
    public DemonstrationTokens(Ports ports) {
        this.ports = ports;
    }

    /// A fresh access token of a client, by the client-credentials grant.
    public String tokenOf(String client) {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(
                                encoded(client),
                                encoded(ServiceDescription.demonstrationSecret(client)));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        KeycloakPart.realmAddress(ports)
                                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        try {
            HttpResponse<String> answer = Http.send(request);
            JsonNode body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() == 200) {
                return body.path("access_token").asText();
            }
            throw new LauncherFault(
                    "Keycloak gives \"%s\" no token: %s. The README lists the demonstration's clients."
                            .formatted(client, body.path("error_description").asText("unknown")));
        } catch (IOException _) {
            throw new LauncherFault(
                    "Keycloak does not answer on port %d; is the suite up? (./liaison status)"
                            .formatted(ports.of(Port.KEYCLOAK)));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
