package ca.liaison.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a refusal reads: the same for a program, in French or English for a person.
@ExtendWith(SharedSuite.class)
@Tag("GWY-02")
class ProblemsTest {
    private final RunningSuite suite;
    private final Desk nord;

    ProblemsTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
    }

    @Test
    void aProblemHasAnAddressACodeATitleAndADetail() {
        Answer refused = nord.read("INC9999999");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.header("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("not_found");
        assertThat(refused.at("/status").asInt()).isEqualTo(404);
        assertThat(refused.text("/title")).isNotBlank();
        assertThat(refused.text("/detail")).isNotBlank();
        assertThat(refused.text("/type")).endsWith("/problems/not_found");
    }

    @Test
    void theAddressOfAProblemLeadsToAPageForPeople() {
        URI type = URI.create(nord.read("INC9999999").text("/type"));
        Answer page = suite.desks().withoutToken().get(type.getPath());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
    }

    @ParameterizedTest(name = "{0} asks for {1} and is answered in {2}")
    @CsvSource(
            textBlock =
                    """
                    nord-desk,     fr-CA,               fr
                    nord-desk,     en,                  en
                    nord-desk,     'de, en;q=0.5',      en
                    nord-desk,     'en;q=0.1, fr;q=0.9', fr
                    nord-desk,     de,                  fr
                    nord-desk,     ,                    fr
                    lakeview-desk, ,                    en
                    lakeview-desk, fr,                  fr
                    """)
    void theLanguageIsTheOneAskedForElseTheOrganisations(
            String client, String asked, String answered) {
        Desk desk = suite.desk(client);
        Answer refused =
                asked == null
                        ? desk.read("INC9999999")
                        : desk.get("/v1/incidents/INC9999999", "Accept-Language", asked);

        assertThat(refused.header("Content-Language")).hasValue(answered);
    }

    @Test
    void whoIsNotKnownIsAnsweredInFrench() {
        Answer refused = suite.desks().withoutToken().get("/v1/incidents");

        assertThat(refused.header("Content-Language")).hasValue("fr");
        assertThat(refused.text("/title")).isEqualTo("Jeton valide requis");
    }

    @Test
    void codesAndPointersAreTheSameInBothLanguagesAndTextsAreNot() {
        Answer french =
                nord.post(
                        "/v1/incidents",
                        Json.object("partnerTicketNumber", "HDN-1", "priority", "P2"),
                        "Accept-Language",
                        "fr");
        Answer english =
                nord.post(
                        "/v1/incidents",
                        Json.object("partnerTicketNumber", "HDN-1", "priority", "P2"),
                        "Accept-Language",
                        "en");

        assertThat(french.faults()).isEqualTo(english.faults()).hasSizeGreaterThan(5);
        assertThat(french.faultyMembers()).isEqualTo(english.faultyMembers());
        assertThat(french.text("/title")).isNotEqualTo(english.text("/title"));
        for (int i = 0; i < french.faults().size(); i++) {
            String message = "/violations/%d/message".formatted(i);
            assertThat(french.text(message)).isNotBlank().isNotEqualTo(english.text(message));
        }
    }
}
