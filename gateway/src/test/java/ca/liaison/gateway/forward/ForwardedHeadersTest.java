package ca.liaison.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("XRF-06")
class ForwardedHeadersTest {
    private static final String ORIGIN = "http://localhost:8081";

    @Test
    void onlyKnownHeadersGoIn() {
        MultiMap received =
                headers()
                        .add("accept", "application/json")
                        .add("If-Match", "\"1\"")
                        .add("Idempotency-Key", "k")
                        .add("Authorization", "Bearer partner")
                        .add("Connection", "keep-alive, X-Secret")
                        .add("Transfer-Encoding", "chunked")
                        .add("Cookie", "a=b")
                        .add("Host", "liaison.example")
                        .add("X-Forwarded-For", "10.0.0.1")
                        .add("X-Forwarded-Host", "evil.example")
                        .add("Forwarded", "for=10.0.0.1")
                        .add("X-HTTP-Method-Override", "DELETE");

        assertThat(ForwardedHeaders.inward(received, headers()).names())
                .containsExactlyInAnyOrder("Accept", "If-Match", "Idempotency-Key");
    }

    @Test
    @Tag("GWY-02")
    void whatTheGatewaySaysItselfReplacesWhatWasReceivedAndNothingElse() {
        MultiMap received = headers().add("accept-language", "de").add("If-Match", "\"1\"");
        MultiMap said = headers().add("Accept-Language", "fr").add("traceparent", "00-1-2-01");

        MultiMap passed = ForwardedHeaders.inward(received, said);

        assertThat(passed.getAll("Accept-Language")).containsExactly("fr");
        assertThat(passed.get("If-Match")).isEqualTo("\"1\"");
        assertThat(passed.get("traceparent")).isEqualTo("00-1-2-01");
    }

    @Test
    void onlyKnownHeadersComeOut() {
        MultiMap answered =
                headers()
                        .add("content-type", "application/json;charset=UTF-8")
                        .add("ETag", "\"2\"")
                        .add("Server", "secret")
                        .add("Set-Cookie", "a=b")
                        .add("Connection", "close")
                        .add("Content-Length", "12")
                        .add("Idempotency-Replayed", "true");

        assertThat(ForwardedHeaders.outward(answered, ORIGIN).names())
                .containsExactlyInAnyOrder("Content-Type", "ETag", "Idempotency-Replayed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Location | http://localhost:8081/v1/incidents/INC0000042 | /v1/incidents/INC0000042
                    Location | /v1/incidents/INC0000042                      | /v1/incidents/INC0000042
                    Link     | <http://localhost:8081/v1/incidents?cursor=a%3A%2F%2Fb>; rel="next" | </v1/incidents?cursor=a%3A%2F%2Fb>; rel="next"
                    Link     | </v1/incidents?cursor=x>; rel="next"          | </v1/incidents?cursor=x>; rel="next"
                    """)
    void addressesOfAServiceBecomeTheGateways(String name, String given, String passed) {
        assertThat(ForwardedHeaders.outward(headers().add(name, given), ORIGIN).get(name))
                .isEqualTo(passed);
    }

    @Test
    void addressesThatLeadElsewhereStayInside() {
        MultiMap answered = headers().add("Location", "http://inner.example:9000/secret");

        assertThat(ForwardedHeaders.outward(answered, ORIGIN).contains("Location")).isFalse();
    }

    private static MultiMap headers() {
        return MultiMap.caseInsensitiveMultiMap();
    }
}
