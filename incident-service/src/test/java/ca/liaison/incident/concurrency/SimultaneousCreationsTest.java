package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.incident.concurrency.PatientDesk.Answer;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many creations in the same instant, over HTTP: one number is one ticket.
@QuarkusTest
@WithTestResource(RealParts.class)
class SimultaneousCreationsTest {
    private static final int MANY = 200;

    @Inject Directory directory;

    private final PatientDesk nord = new PatientDesk("nord");
    private final PatientDesk hub = new PatientDesk("hub");

    @BeforeEach
    void knowTheDirectory() {
        directory.revalidate();
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-02")
    @DisplayName("200 identical creations at once give one ticket, and all are told its number")
    void identical() {
        String number = freshNumber();

        List<Answer> answers =
                AtOnce.call(MANY, _ -> () -> nord.post("/v1/incidents", report(number)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::number).containsOnly(answers.getFirst().number());
        assertThat(answers)
                .extracting(answer -> answer.headers().get("Location"))
                .containsOnly(answers.getFirst().headers().get("Location"));
        assertThat(tickets(number)).isOne();
        assertThat(historyOf(number)).isOne();
    }

    @Test
    @Tag("XRF-01")
    @DisplayName("one number spelt in many ways at once is still one ticket")
    void spelling() {
        String number = freshNumber();
        List<String> spellings =
                List.of(
                        number,
                        " " + number,
                        number.toLowerCase(Locale.ROOT),
                        number.replace("-", " -\u00a0"));

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i ->
                                () ->
                                        nord.post(
                                                "/v1/incidents",
                                                report(spellings.get(i % spellings.size()))));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::number).containsOnly(answers.getFirst().number());
        assertThat(tickets(number)).isOne();
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-02")
    @DisplayName("of 200 differing creations under one number, one wins and the others learn which")
    void differing() {
        String number = freshNumber();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i -> {
                            Map<String, Object> report = report(number);
                            report.put("summary", "Fault seen from workstation " + i);
                            return () -> nord.post("/v1/incidents", report);
                        });

        List<Answer> created = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(created).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.code()).isEqualTo("partner_number_taken");
                    assertThat(answer.number()).isEqualTo(created.getFirst().number());
                });
        assertThat(tickets(number)).isOne();
    }

    @Test
    @Tag("XRF-02")
    @DisplayName("200 identical creations of the hub under one key give one ticket")
    void oneKeyOfTheHub() {
        String key = UUID.randomUUID().toString();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        _ ->
                                () ->
                                        hub.post(
                                                "/v1/incidents",
                                                reportTowards("laurier"),
                                                "Idempotency-Key",
                                                key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::number).containsOnly(answers.getFirst().number());
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Tag("XRF-02")
    @DisplayName("one key for two numbers at once: one ticket, and the other number stays free")
    void oneKeyForTwoNumbers() {
        String key = UUID.randomUUID().toString();
        List<String> numbers = List.of(freshNumber(), freshNumber());

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i ->
                                () ->
                                        nord.post(
                                                "/v1/incidents",
                                                report(numbers.get(i % 2)),
                                                "Idempotency-Key",
                                                key));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(MANY / 2)
                .extracting(Answer::number)
                .containsOnly(
                        answers.stream()
                                .filter(answer -> answer.status() == 201)
                                .findAny()
                                .orElseThrow()
                                .number());
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsOnly("idempotency_key_reused");
        assertThat(tickets(numbers.get(0)) + tickets(numbers.get(1))).isOne();
    }

    @Test
    @Tag("ERR-04")
    @DisplayName("a draft that many complete at once becomes one ticket, by the first of them")
    void aDraft() {
        String number = freshNumber();
        Map<String, Object> incomplete = report(number);
        Object caller = incomplete.remove("caller");
        String draft =
                nord.post("/v1/incidents?keepDraft=true", incomplete)
                        .body()
                        .at("/draft/href")
                        .asText();
        List<Map<String, Object>> changes =
                List.of(
                        Map.of("caller", Objects.requireNonNull(caller)),
                        Map.of("caller", caller, "summary", "Something else"));

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        index ->
                                () ->
                                        nord.post(
                                                draft + "/submit",
                                                Map.of(
                                                        "partnerTicketNumber",
                                                        number,
                                                        "changes",
                                                        changes.get(index % 2))));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(MANY / 2)
                .extracting(Answer::number)
                .doesNotContain("")
                .hasSameElementsAs(
                        List.of(
                                answers.stream()
                                        .filter(answer -> answer.status() == 201)
                                        .findAny()
                                        .orElseThrow()
                                        .number()));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201 && !answer.replayed())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::status)
                .containsOnly(404);
        assertThat(tickets(number)).isOne();
        assertThat(historyOf(number)).isOne();
    }

    private static long tickets(String number) {
        return Rows.number(
                "select count(*) from cross_reference r join ticket i on i.id = r.ticket"
                        + " where r.organisation = 'nord' and r.equality_key = ?",
                new PartnerNumber(number).equalityKey());
    }

    private static long historyOf(String number) {
        return Rows.number(
                "select count(*) from cross_reference r join history_entry h on h.ticket = r.ticket"
                        + " where r.organisation = 'nord' and r.equality_key = ?",
                new PartnerNumber(number).equalityKey());
    }
}
