package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.incident.concurrency.PatientDesk.Answer;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a refusal leaves behind: nothing.
@QuarkusTest
@WithTestResource(RealParts.class)
class RefusedIntakeTest {
    @Inject Directory directory;

    private final PatientDesk nord = new PatientDesk("nord");

    @BeforeEach
    void knowTheDirectory() {
        directory.revalidate();
    }

    @ParameterizedTest
    @Tag("XRF-02")
    @DisplayName("a refused intake burns neither number nor key, and writes no row")
    @CsvSource(
            textBlock =
                    """
                    # what is wrong with it,        member,           value,              status
                    a content fault,                serviceImpact,    '   ',              422
                    a shape fault,                  priority,         P9,                 400
                    an unknown member,              colour,           red,                400
                    a service that nobody knows,    service,          NOWHERE,            422
                    a service without agreement,    service,          FAI_GMF,            422
                    a time to come,                 firstOccurredAt,  2090-01-01T00:00:00Z, 422
                    """)
    void burnsNothing(String fault, String member, String value, int status) {
        String number = freshNumber();
        String key = UUID.randomUUID().toString();
        Map<String, Object> faulty = report(number);
        faulty.put(member, value);
        SortedMap<String, Long> before = written();

        Answer refused = nord.post("/v1/incidents", faulty, "Idempotency-Key", key);

        assertThat(refused.status()).as(fault).isEqualTo(status);
        assertThat(written()).isEqualTo(before);
        Answer accepted = nord.post("/v1/incidents", report(number), "Idempotency-Key", key);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.replayed()).isFalse();
    }

    @Test
    @Tag("XRF-02")
    @DisplayName("a number that is taken burns the key of the refused request neither")
    void takenNumber() {
        String number = freshNumber();
        String key = UUID.randomUUID().toString();
        nord.post("/v1/incidents", report(number));
        Map<String, Object> other = report(number);
        other.put("priority", "P4");

        Answer refused = nord.post("/v1/incidents", other, "Idempotency-Key", key);

        assertThat(refused.code()).isEqualTo("partner_number_taken");
        other.put("partnerTicketNumber", freshNumber());
        Answer accepted = nord.post("/v1/incidents", other, "Idempotency-Key", key);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.replayed()).isFalse();
    }

    @Test
    @Tag("XRF-02")
    @DisplayName("a key that served one number does not answer for another")
    void keyOfAnotherNumber() {
        String key = UUID.randomUUID().toString();
        nord.post("/v1/incidents", report(freshNumber()), "Idempotency-Key", key);

        Answer answer = nord.post("/v1/incidents", report(freshNumber()), "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("idempotency_key_reused");
    }

    /// The outbox is emptied at any time, so it is left out.
    private static SortedMap<String, Long> written() {
        SortedMap<String, Long> counts = Databases.current().rowCounts();
        counts.remove("outbox");
        return counts;
    }
}
