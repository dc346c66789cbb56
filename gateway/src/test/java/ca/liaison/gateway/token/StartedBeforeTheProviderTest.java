package ca.liaison.gateway.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A gateway that was started while the identity provider hangs has no keys yet.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(HungProvider.class)
@Tag("GWY-05")
class StartedBeforeTheProviderTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("gateway");

    @Test
    @DisplayName("a token that cannot be verified yet is neither refused nor kept waiting")
    void isToldWithinTwoSeconds() {
        // Whatever a process does once, it does now.
        given().get("/docs").then().statusCode(200);
        Instant asked = Instant.now();

        given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .get("/v1/incidents")
                .then()
                .statusCode(503)
                .body("code", equalTo("service_unavailable"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"));

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
}
