package ca.liaison.acceptance.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.Addresses;
import ca.liaison.local.suite.Port;
import ca.liaison.local.suite.Secrets;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/// Keycloak's administrator, who makes the clients that the demonstration does not have.
public final class RealmKeeper {
    private final Addresses addresses;
    private final HttpClient http;

    /// The administrator of a suite's Keycloak.
    public RealmKeeper(Addresses addresses, HttpClient http) {
        this.addresses = addresses;
        this.http = http;
    }

    /// Makes a client of no organisation, whose tokens live for that many seconds.
    ///
    /// @return its name
    public String newClient(int seconds) {
        String client = "of-nobody-" + UUID.randomUUID();
        ObjectNode description =
                Json.object(
                        "clientId",
                        client,
                        "secret",
                        client + "-demonstration-secret",
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "attributes",
                        Json.object("access.token.lifespan", Integer.toString(seconds)));
        send(
                HttpRequest.newBuilder(keycloak("/admin/realms/liaison/clients"))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(description.toString())),
                201);
        return client;
    }

    /// The key by which everybody can check the realm's signatures, in Base64.
    public String publicKey() {
        return Json.read(send(HttpRequest.newBuilder(keycloak("/realms/liaison")), 200))
                .path("public_key")
                .asText();
    }

    private String token() {
        String form =
                "grant_type=password&client_id=admin-cli&username=administrator&password="
                        + URLEncoder.encode(
                                new Secrets(addresses.home()).password("keycloak.administrator"),
                                UTF_8);
        String answer =
                send(
                        HttpRequest.newBuilder(
                                        keycloak("/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)),
                        200);
        return Json.read(answer).path("access_token").asText();
    }

    private URI keycloak(String path) {
        return addresses.http(Port.KEYCLOAK).resolve(path);
    }

    private String send(HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
