package ca.liaison.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import ca.liaison.local.suite.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// There is one way in, and it leads to the documented operations alone.
@ExtendWith(SharedSuite.class)
@Tag("XRF-06")
class TheOnlyDoorTest {
    private final RunningSuite suite;
    private final Desk nord;

    TheOnlyDoorTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
    }

    @Test
    void aServiceRefusesAPartnerThatDoesNotComeThroughTheGateway() throws Exception {
        Matter matter = Matter.openedByNord(suite);
        String token = suite.desks().tokens().of("nord-desk");

        assertThat(straightTo(Port.INCIDENT_SERVICE, "/v1/incidents/" + matter.number(), token))
                .isEqualTo(401);
        assertThat(straightTo(Port.INCIDENT_SERVICE, "/v1/incidents", token)).isEqualTo(401);
        assertThat(straightTo(Port.CHANGE_SERVICE, "/v1/changes", token)).isEqualTo(401);
        assertThat(straightTo(Port.SLA_SERVICE, "/v1/organisations", token)).isEqualTo(401);
        assertThat(straightTo(Port.INCIDENT_SERVICE, "/v1/incidents", "")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/q/info",
                "/metrics",
                "/realms/liaison",
                "/admin",
                "/v1/../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/v1/incidents/..%2f..%2fq%2fmetrics",
                "/v1//q/metrics",
                "/v1/health",
                "/v2/incidents"
            })
    void whatIsNotOfferedIsNotReached(String path) {
        assertThat(nord.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void aMethodThatIsNotOfferedIsRefusedWithThoseThatAre(String method) {
        Answer refused =
                nord.send(method, "/v1/incidents", "{}", "Content-Type", "application/json");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void whatACallerClaimsAboutItsWayInIsNotBelieved() {
        Answer opened =
                nord.open(
                        Reports.fromPartner(FreshNumbers.next("HDN")),
                        "X-Forwarded-Host",
                        "elsewhere.invalid",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=elsewhere.invalid",
                        "X-HTTP-Method-Override",
                        "DELETE");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location").orElse("")).doesNotContain("elsewhere");
        Answer list = nord.get("/v1/incidents?limit=1", "X-Forwarded-Host", "elsewhere.invalid");
        assertThat(list.headers().toString()).doesNotContain("elsewhere");
    }

    @Test
    void ticketsAreNotKeptOnTheWayAndNotGuessedAt() {
        Answer read = nord.read(Matter.openedByNord(suite).number());

        assertThat(read.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(read.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(read.header("Server")).isEmpty();
    }

    @Test
    void whatTheSuiteWritesIsForItsOwnerAlone() throws IOException {
        try (Stream<Path> files = Files.walk(suite.addresses().home().data())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allMatch(file -> isPrivate(file), "is private");
        }
        assertThat(isPrivate(suite.addresses().log(RunningSuite.GATEWAY))).isTrue();
    }

    private static boolean isPrivate(Path file) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .substring(3)
                    .contains("r");
        } catch (IOException gone) {
            return true;
        }
    }

    private int straightTo(Port service, String path, String token)
            throws IOException, InterruptedException {
        URI address = suite.addresses().http(service).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return suite.desks()
                .http()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
