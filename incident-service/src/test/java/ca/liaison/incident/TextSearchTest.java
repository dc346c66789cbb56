package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.not;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test's tickets hold a word of their own, so that it finds them alone. Words that more than
/// two tickets hold count as common here.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-50")
@DisplayName("Tickets are found by their words")
class TextSearchTest {
    private static final String INCIDENTS = "/v1/incidents";

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();
    private final String word = freshWord();

    @BeforeEach
    void loadTheDirectory() {
        directory.refresh();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les réseaux de l'Hôpital | réseau",
                "Les réseaux de l'Hôpital | RESEAUX",
                "Les réseaux de l'Hôpital | hopital",
                "Un reseau lent | Réseaux lents",
                "Passerelles configurées hier | passerelle configuré",
                "Passerelles configurées hier | configurees",
                "Trois journaux perdus | journal",
                "Le cœur du système | COEUR",
                "Une panne du serveur | la panne d'un serveur",
                "Physicians are waiting | physician waits",
                "Servers were restarted | restarting server",
                "Delayed laboratories | laboratory delays",
                "Server srv-olis-03.example.ca | olis",
                "Panne à Sudbury / Outages in Sudbury | panne outage",
            })
    @DisplayName("in French and in English, whatever their accents, capitals and endings")
    void whateverTheirForm(String summary, String sought) {
        String number = opened("summary", summary + " " + word);

        assertThat(found("nord", sought + " " + word)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imprimante", "slow printer", "serveurs imprimante"})
    @DisplayName("all of the words, not some")
    void allOfThem(String sought) {
        opened("summary", "The server is slow, le serveur est lent " + word);

        assertThat(found("nord", sought + " " + word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "serviceImpact", "endUserImpact", "preliminaryChecks"})
    @DisplayName("wherever they stand in what was told")
    void whereverTheyStand(String member) {
        String number = opened(member, "Le mot " + word);

        assertThat(found("hub", word)).containsExactly(number);
    }

    @Test
    @DisplayName("also in workaround, checks, cause and what was done")
    void inWhatCameLater() {
        String workaround = freshWord();
        String check = freshWord();
        Map<String, Object> report = report(own);
        report.put("workaround", Map.of("available", true, "description", workaround));
        report.put("checks", List.of(Map.of("code", "workstation", "done", true, "result", check)));
        String number = opened(report);
        assertThat(found("nord", word)).isEmpty();
        move("hub", number, "start", Map.of()).then().statusCode(200);
        move("hub", number, "resolve", Map.of("resolution", word + " emptied", "cause", "disque"))
                .then()
                .statusCode(200);

        assertThat(found("nord", "disques " + workaround + " " + check + " " + word))
                .containsExactly(number);
        assertThat(found("nord", "workstation " + check)).isEmpty();
    }

    @Test
    @DisplayName("and why there is no solution, and how the effects were lessened")
    void ofWhatHasNoSolution() {
        String number = opened(report(own));
        move("hub", number, "start", Map.of()).then().statusCode(200);
        move(
                        "hub",
                        number,
                        "declare-unresolvable",
                        Map.of("reason", "Obsolete " + word, "mitigation", "Répertoires partagés"))
                .then()
                .statusCode(200);

        assertThat(found("nord", word + " repertoire")).containsExactly(number);
    }

    @Test
    @DisplayName("in the fields of a service request, below its own path")
    void ofAServiceRequest() {
        Map<String, Object> wish = new HashMap<>(report(own));
        List.of(
                        "serviceImpact",
                        "endUserImpact",
                        "firstOccurredAt",
                        "preliminaryChecks",
                        "workaround")
                .forEach(wish::remove);
        wish.put("requestType", "password_reset");
        wish.put("fields", Map.of("account", "moteur", "environment", "lower"));
        wish.put("description", word);
        String number =
                asDesk("nord")
                        .body(wish)
                        .post("/v1/service-requests")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");

        assertThat(numbers(search(asDesk("nord"), "/v1/service-requests", word + " moteurs")))
                .containsExactly(number);
        assertThat(numbers(search(asDesk("nord"), "/v1/service-requests", word + " account")))
                .isEmpty();
        assertThat(found("nord", word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    @DisplayName("together with other filters, in pages that stay stable while tickets are added")
    void inPages(int tickets) {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            opened.addFirst(opened("summary", "{Lent à 50%25} " + word));
            Map<String, Object> other = report(freshNumber());
            other.put("service", "DPV");
            other.put("priority", "P3");
            other.put("summary", "Lent " + word);
            opened(other);
        }
        String filter = "&service=OLIS&state=new&priority=P2&limit=1";

        for (String organisation : List.of("nord", "hub")) {
            List<String> listed = new ArrayList<>();
            Response page = search(asDesk(organisation), INCIDENTS, "{lents 50%25 " + word, filter);
            listed.addAll(numbers(page));
            for (String next = next(page); next != null; next = next(page)) {
                opened("serviceImpact", "Lent, 50 25 " + word);
                page = asDesk(organisation).urlEncodingEnabled(false).get(next);
                listed.addAll(numbers(page));
            }
            assertThat(listed).containsSubsequence(opened).doesNotHaveDuplicates();
        }
        assertThat(found("nord", word + " lent", "&service=DPV&priority=P3")).hasSize(tickets);
        assertThat(found("nord", word + " lent", "&state=closed")).isEmpty();
        assertThat(found("nord", word, "&state=new&priority=P2&service=DPV")).isEmpty();
    }

    @Test
    @Tag("GWY-03")
    @DisplayName("a cursor is good for the words that it was given for")
    void cursorsAreBound() {
        opened("summary", "Slow " + word);
        opened("summary", "Slow " + word);
        String next =
                Objects.requireNonNull(
                        next(search(asDesk("nord"), INCIDENTS, "slow " + word, "&limit=1")));

        asDesk("nord")
                .urlEncodingEnabled(false)
                .get(next.replace("slow", "fast"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("?cursor"))
                .body("violations.code", contains("malformed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    @Tag("INC-34")
    @DisplayName("by those alone who may read the ticket")
    void byThoseWhoMayReadIt(int tickets) {
        List<String> ordinary = new ArrayList<>();
        List<String> security = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            ordinary.addFirst(opened("summary", word));
            Map<String, Object> leak = report(freshNumber());
            leak.put("security", true);
            leak.put("summary", word);
            security.addFirst(
                    as("nord", "partner-security")
                            .body(leak)
                            .post(INCIDENTS)
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("number"));
        }

        assertThat(found("lakeview", word)).isEmpty();
        assertThat(found("nord", word)).containsExactlyElementsOf(ordinary);
        assertThat(found("hub", word)).containsExactlyElementsOf(ordinary);
        assertThat(numbers(search(as("nord", "partner-security"), INCIDENTS, word)))
                .containsExactlyElementsOf(security);
        assertThat(numbers(search(as("hub", "hub-security"), INCIDENTS, word)))
                .containsExactlyElementsOf(security);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    @Tag("INC-26")
    @DisplayName("by one that was withdrawn only where it reads them")
    void byOneThatWasWithdrawn(int tickets) {
        String told = freshWord();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            String number = opened("summary", told);
            numbers.addFirst(number);
            move("hub", number, "assign", Map.of("organisation", "laurier")).then().statusCode(200);
            assertThat(found("laurier", told)).contains(number);
            move(
                            "hub",
                            number,
                            "withdraw-party",
                            Map.of("organisation", "laurier", "reason", "Not its equipment"))
                    .then()
                    .statusCode(200);
            move("hub", number, "start", Map.of()).then().statusCode(200);
            move("hub", number, "resolve", Map.of("resolution", word, "cause", "A full disk"))
                    .then()
                    .statusCode(200);
        }

        assertThat(found("nord", told + " " + word)).containsExactlyElementsOf(numbers);
        assertThat(found("laurier", told)).containsExactlyElementsOf(numbers);
        assertThat(found("laurier", word)).isEmpty();
        assertThat(found("laurier", told + " disk")).isEmpty();
    }

    @Test
    @Tag("INC-29")
    @DisplayName("not by what was taken away")
    void notByWhatWasTakenAway() {
        String number = opened("summary", "Passerelle " + word);
        assertThat(found("nord", word)).containsExactly(number);

        asDesk("hub")
                .body(Map.of("textId", "ticket/summary", "reason", "It named a patient"))
                .post(INCIDENTS + "/" + number + "/redact")
                .then()
                .statusCode(200);

        assertThat(found("nord", word)).isEmpty();
        assertThat(found("hub", word)).isEmpty();
        assertThat(Databases.current().columnsContaining(word)).isEmpty();
        assertThat(Databases.current().columnsContaining(word.substring(0, 20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'   ' | blank",
                "'a ' | too_short",
                "de la | no_word",
                "the | no_word",
                "-- ! | no_word",
                "9876543217 est son numéro de carte santé | personal_health_information",
            })
    @DisplayName("what cannot be looked for is refused, and personal health information too")
    void refused(String text, String code) {
        search(asDesk("nord"), INCIDENTS, text)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("?text"))
                .body("violations.code", contains(code))
                .body("violations.detail", not(contains(text)));
    }

    @Test
    @DisplayName("what is too long is refused")
    void tooLong() {
        search(asDesk("nord"), INCIDENTS, "a".repeat(201))
                .then()
                .statusCode(422)
                .body("violations.code", contains("too_long"));
    }

    private static String opened(String member, String text) {
        Map<String, Object> report = report(freshNumber());
        report.put(member, text);
        return opened(report);
    }

    private static String opened(Map<String, Object> report) {
        return open("nord", report).then().statusCode(201).extract().path("number");
    }

    private static List<String> found(String organisation, String text) {
        return found(organisation, text, "");
    }

    private static List<String> found(String organisation, String text, String filter) {
        return numbers(search(asDesk(organisation), INCIDENTS, text, filter));
    }

    private static Response search(RequestSpecification by, String path, String text) {
        return search(by, path, text, "");
    }

    private static Response search(
            RequestSpecification by, String path, String text, String filter) {
        return by.get(path + "?text={text}" + filter, text);
    }

    private static List<String> numbers(Response page) {
        return page.then().statusCode(200).extract().path("items.number");
    }

    private static @Nullable String next(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.replaceAll(".*<([^>]+)>.*", "$1");
    }

    /// Letters alone, so that no number is seen in it.
    private static String freshWord() {
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(each -> each != '-')
                .map(each -> each <= '9' ? each - '0' + 'g' : each)
                .forEach(each -> letters.append((char) each));
        return letters.append('z').toString();
    }
}
