package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.incident.concurrency.EventReader.Event;
import ca.liaison.incident.concurrency.PatientDesk.Answer;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many changes of one ticket in the same instant, over HTTP.
@QuarkusTest
@WithTestResource(RealParts.class)
class SimultaneousChangesTest {
    private static final int MANY = 100;

    @Inject Directory directory;

    private final PatientDesk nord = new PatientDesk("nord");
    private final PatientDesk laurier = new PatientDesk("laurier");
    private final PatientDesk hub = new PatientDesk("hub");

    @BeforeEach
    void knowTheDirectory() {
        directory.revalidate();
    }

    @Test
    @Tag("XRF-07")
    @DisplayName("100 updates at once are 100 events without a gap, in their order")
    void manyUpdates() {
        String number = freshNumber();
        String ticket = nord.post("/v1/incidents", report(number)).number();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i ->
                                () ->
                                        nord.post(
                                                "/v1/incidents/" + ticket + "/updates",
                                                update(number, "Observation " + i),
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString()));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        try (EventReader events = new EventReader()) {
            assertThat(events.await(ticket, MANY + 1))
                    .extracting(Event::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, MANY + 1).boxed().toList());
        }
    }

    @Test
    @Tag("XRF-02")
    @DisplayName("one update sent 100 times at once is written once")
    void oneUpdate() throws Exception {
        String number = freshNumber();
        String ticket = nord.post("/v1/incidents", report(number)).number();
        String key = UUID.randomUUID().toString();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        _ ->
                                () ->
                                        nord.post(
                                                "/v1/incidents/" + ticket + "/updates",
                                                update(number, "Still slow"),
                                                "Idempotency-Key",
                                                key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.body().path("id").asText())
                .containsOnly(answers.getFirst().body().path("id").asText());
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSizeLessThanOrEqualTo(1);
        assertThat(nord.get("/v1/incidents/" + ticket + "/updates").body().path("items"))
                .hasSize(1);
    }

    @Test
    @Tag("GWY-03")
    @DisplayName("of 100 moves from the same revision one is carried out")
    void oneMove() throws Exception {
        String ticket = nord.post("/v1/incidents", report(freshNumber())).number();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        _ ->
                                () ->
                                        hub.post(
                                                "/v1/incidents/" + ticket + "/start",
                                                Map.of(),
                                                "If-Match",
                                                "\"1\""));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::status)
                .containsOnly(412);
        assertThat(hub.get("/v1/incidents/" + ticket + "/history").body().path("items")).hasSize(2);
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-03")
    @DisplayName("two tickets acknowledged at once with one number: one gets it, one still awaits")
    void oneNumberForTwoTickets() throws Exception {
        List<String> tickets = List.of(openTowardsLaurier(), openTowardsLaurier());
        String number = freshNumber();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i ->
                                () ->
                                        laurier.post(
                                                "/v1/incidents/"
                                                        + tickets.get(i % 2)
                                                        + "/acknowledge",
                                                Map.of("partnerTicketNumber", number)));

        List<String> acknowledged =
                answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(Answer::number)
                        .distinct()
                        .toList();
        assertThat(acknowledged).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(MANY / 2)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("partner_number_taken");
                    assertThat(answer.number()).isEqualTo(acknowledged.getFirst());
                });
    }

    @Test
    @Tag("XRF-03")
    @DisplayName("updates beside the acknowledgement come after it or are refused")
    void updatesBesideTheAcknowledgement() throws Exception {
        String ticket = openTowardsLaurier();
        String number = freshNumber();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i ->
                                () ->
                                        i == MANY / 2
                                                ? laurier.post(
                                                        "/v1/incidents/" + ticket + "/acknowledge",
                                                        Map.of("partnerTicketNumber", number))
                                                : laurier.post(
                                                        "/v1/incidents/" + ticket + "/updates",
                                                        update(number, "Observation " + i),
                                                        "Idempotency-Key",
                                                        UUID.randomUUID().toString()));

        int written = (int) answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 400)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.code()).isEqualTo("partner_number_awaited");
                });
        try (EventReader events = new EventReader()) {
            assertThat(events.await(ticket, 2 + written))
                    .extracting(event -> event.data().path("type").asText())
                    .startsWith(
                            "ca.liaison.incident.opened.v1", "ca.liaison.incident.acknowledged.v1");
        }
    }

    @Test
    @Tag("INC-20")
    @Tag("XRF-07")
    @DisplayName("updates beside a transfer come before it or are refused; one ticket goes on")
    void updatesBesideATransfer() throws Exception {
        String number = freshNumber();
        String ticket = nord.post("/v1/incidents", report(number)).number();

        List<Answer> answers =
                AtOnce.call(
                        MANY,
                        i ->
                                () ->
                                        i % 25 == 12
                                                ? hub.post(
                                                        "/v1/incidents/" + ticket + "/transfer",
                                                        Map.of(
                                                                "kind", "service_request",
                                                                "reason", "Nothing is broken",
                                                                "description", "Access"),
                                                        "If-Match",
                                                        "\"1\"")
                                                : nord.post(
                                                        "/v1/incidents/" + ticket + "/updates",
                                                        update(number, "Observation " + i),
                                                        "Idempotency-Key",
                                                        UUID.randomUUID().toString()));

        int written = (int) answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(Answer::code)
                .containsOnly("ticket_transferred");
        assertThat(nord.get("/v1/service-requests").body().path("items"))
                .filteredOn(item -> item.path("partnerTicketNumber").asText().equals(number))
                .hasSize(1);
        try (EventReader events = new EventReader()) {
            List<Event> all = events.await(ticket, 2 + written);
            assertThat(all.getLast().data().path("type").asText())
                    .isEqualTo("ca.liaison.incident.transferred.v1");
            assertThat(all.getLast().data().path("transferredKind").asText())
                    .isEqualTo("service_request");
        }
    }

    private String openTowardsLaurier() {
        return hub.post(
                        "/v1/incidents",
                        reportTowards("laurier"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .number();
    }

    private static Map<String, Object> update(String number, String text) {
        return Map.of("partnerTicketNumber", number, "text", text, "visibility", "shared");
    }
}
