package ca.liaison.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.authorisation.Contacts;
import ca.liaison.acceptance.authorisation.Messages;
import ca.liaison.acceptance.authorisation.ServiceLevelMessages;
import ca.liaison.acceptance.authorisation.ServiceReviews;
import ca.liaison.acceptance.containment.HubSecurity;
import ca.liaison.acceptance.contract.Contract;
import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.CallFigures;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.exchange.RefusedIntake;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// A health number is refused in every text of every operation, and nothing of it stays anywhere.
@ExtendWith(SharedSuite.class)
@Tag("PHI-01")
@Tag("INC-07")
class HealthNumbersTest {
    /// What is sent here has a form that leaves no room for a text, or it is nothing.
    private static final Set<String> NO_TEXT =
            Set.of(
                    "POST /v1/business-clock",
                    "PUT /v1/call-figures/{date}",
                    "PUT /v1/outages/{ticket}",
                    "DELETE /v1/incidents/drafts/{id}",
                    "DELETE /v1/service-requests/drafts/{id}");

    /// Alerts that are told together are judged each by itself, and the answer says which are
    /// refused.
    private static final String ALERTS_TOGETHER = Messages.ALERTS + "/bulk";

    /// Characters of a social insurance number: what takes fewer, such as a month, holds none.
    private static final int SHORTEST_IDENTIFIER = 9;

    private final RunningSuite suite;
    private final Contract contract;
    private final Desk nord;
    private final Canary canary = Canary.fresh();
    private final Map<Kind, Matter> ofNord = new EnumMap<>(Kind.class);
    private final Map<Kind, Matter> ofLaurier = new EnumMap<>(Kind.class);
    private final Map<Kind, String> others = new EnumMap<>(Kind.class);
    private final Map<Kind, String> drafts = new EnumMap<>(Kind.class);
    private final Matter nords;
    private final Matter requested;
    private final String nordsRestriction;
    private final ServiceReviews reviews;
    private final Map<String, String> reviewPaths = new HashMap<>();

    HealthNumbersTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
        this.contract = new Contract(nord.get("/openapi").json());
        for (Kind kind : Kind.values()) {
            ofNord.put(kind, Matter.openedByNord(suite, kind));
            ofLaurier.put(kind, Matter.openedTowardsLaurier(suite, kind));
            others.put(kind, Matter.openedByNord(suite, kind).number());
        }
        for (Kind kind : Kind.AT_THE_DESKS) {
            drafts.put(
                    kind,
                    RefusedIntake.draft(
                            nord, kind, Reports.fromPartner(kind, FreshNumbers.next("HDN"))));
        }
        this.requested = Matter.awaitingApproval(suite);
        this.nordsRestriction = HubSecurity.of(suite).restrictionOf("nord");
        this.nords = Objects.requireNonNull(ofNord.get(Kind.INCIDENT));
        this.reviews = new ServiceReviews(suite);
        contract.operations().stream()
                .filter(ServiceReviews::isAbout)
                .filter(Operation::takesContent)
                .forEach(each -> reviewPaths.put(each.name(), reviews.freshPath(each)));
    }

    @TestFactory
    List<DynamicTest> noHealthNumberComesIn() throws Exception {
        Database database = new Database(suite.addresses());
        Map<String, Long> rowsBefore = database.rows();
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            tests.add(
                    DynamicTest.dynamicTest(
                            operation.name(),
                            () -> {
                                refusedInEveryText(operation);
                                refusedInEverySearchTerm(operation);
                            }));
        }
        tests.add(
                DynamicTest.dynamicTest(
                        "in one of several alerts", this::refusedInEveryTextOfAnAlert));
        tests.add(DynamicTest.dynamicTest("quoted as a number", this::refusedAsQuotedNumber));
        tests.add(DynamicTest.dynamicTest("in what is no request", this::refusedAnywhereElse));
        tests.add(
                DynamicTest.dynamicTest(
                        "no row was written",
                        () -> assertThat(database.rows()).isEqualTo(rowsBefore)));
        tests.add(
                DynamicTest.dynamicTest(
                        "what did come in is found where it must be", this::tracesAreFound));
        tests.add(
                DynamicTest.dynamicTest(
                        "nothing of it is in any table, topic, log or other file",
                        () ->
                                assertThat(new Traces(suite.addresses()).of(canary.digits()))
                                        .isEmpty()));
        return tests;
    }

    /// Else nothing would be found where nothing is looked for.
    private void tracesAreFound() throws Exception {
        List<String> traces = new Traces(suite.addresses()).of(nords.own());

        assertThat(traces)
                .anyMatch(place -> place.contains("cross_reference"))
                .anyMatch(place -> place.endsWith("gateway.log"))
                .anyMatch(place -> place.contains("liaison.incidents.v1"));
    }

    private void refusedInEveryTextOfAnAlert() {
        Operation single =
                contract.operations().stream()
                        .filter(operation -> operation.path().equals(Messages.ALERTS))
                        .findFirst()
                        .orElseThrow();
        List<String> texts = texts(requested(single), "");
        assertThat(texts).contains("/key", "/summary");
        for (String pointer : texts) {
            ObjectNode alert = put(Messages.valid(single, null, other(single)), pointer);
            Answer answer =
                    suite.desk("hub-desk")
                            .post(ALERTS_TOGETHER, Json.object("alerts", List.of(alert)));

            assertThat(answer.status()).as(pointer + ": " + answer).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(canary.digits());
            assertThat(answer.text("/alerts/0/result")).isEqualTo("refused");
            assertThat(answer.text("/alerts/0/violations/0/pointer"))
                    .isEqualTo("/alerts/0" + pointer);
            assertThat(answer.text("/alerts/0/violations/0/code"))
                    .isEqualTo("personal_health_information");
        }
    }

    private JsonNode requested(Operation operation) {
        return contract.schema(
                operation.description().at("/requestBody/content/application~1json/schema"));
    }

    private void refusedInEveryText(Operation operation) {
        if (operation.path().equals(ALERTS_TOGETHER)) {
            return;
        }
        List<String> texts = texts(requested(operation), "");
        assertThat(texts.isEmpty())
                .as(operation.name())
                .isEqualTo(operation.method().equals("GET") || NO_TEXT.contains(operation.name()));
        for (String pointer : texts) {
            Answer refused = sent(operation, pointer);

            assertThat(refused.status()).as(pointer + ": " + refused).isEqualTo(422);
            assertThat(refused.body()).doesNotContain(canary.digits());
            int place = refused.faultyMembers().indexOf(pointer);
            assertThat(place).as(pointer + ": " + refused).isNotNegative();
            assertThat(refused.faults().get(place)).isEqualTo("personal_health_information");
        }
    }

    /// By somebody who may: the awaited partner acknowledges, the opener reports priorities and
    /// asks for reports, the hub does the rest.
    private Answer sent(Operation operation, String pointer) {
        if (operation.path().startsWith(HubSecurity.RESTRICTIONS)) {
            return suite.desk("hub-security")
                    .post(
                            operation.pathFor(nordsRestriction),
                            put(Messages.valid(operation, null, other(operation)), pointer),
                            "Idempotency-Key",
                            Desk.newKey());
        }
        if (ServiceReviews.isAbout(operation)) {
            return reviews.lead()
                    .post(
                            Objects.requireNonNull(reviewPaths.get(operation.name())),
                            put(reviews.valid(operation), pointer),
                            "If-Match",
                            "\"999\"",
                            "Idempotency-Key",
                            Desk.newKey());
        }
        if (operation.path().startsWith(Contacts.PATH)
                || operation.path().startsWith(Messages.DOWNTIME_PROCEDURES)) {
            return Contacts.lead(suite)
                    .post(
                            operation.pathFor("nord"),
                            put(Messages.valid(operation, null, other(operation)), pointer));
        }
        if (ServiceLevelMessages.isAbout(operation)) {
            return ServiceLevelMessages.send(
                    suite.desk("hub-service-lead"),
                    operation,
                    operation.pathFor(
                            ServiceLevelMessages.subject(operation, nords(operation).number())),
                    put(ServiceLevelMessages.valid(operation), pointer));
        }
        if (Kind.ofPath(operation.path()) == Kind.CHANGE) {
            return sentAboutChange(operation, pointer);
        }
        return switch (operation.act()) {
            case "submit" ->
                    nord.post(
                            operation.pathFor(
                                    Objects.requireNonNull(
                                            drafts.get(Kind.ofPath(operation.path())))),
                            put(
                                    Messages.valid(
                                            operation, nords(operation).own(), other(operation)),
                                    pointer),
                            "Idempotency-Key",
                            Desk.newKey());
            case "incidents", "service-requests" ->
                    pointer.startsWith("/towards")
                            ? sent(
                                    suite.desk("hub-desk"),
                                    operation,
                                    nords(operation),
                                    null,
                                    pointer)
                            : sent(
                                    nord,
                                    operation,
                                    nords(operation),
                                    nords(operation).own(),
                                    pointer);
            case "acknowledge" ->
                    sent(
                            suite.desk("laurier-desk"),
                            operation,
                            lauriers(operation),
                            lauriers(operation).own(),
                            pointer);
            case "approve", "decline" ->
                    sent(suite.desk("hub-service-lead"), operation, requested, null, pointer);
            case "report-priority", "request-report" ->
                    pointer.equals("/partnerTicketNumber")
                            ? sent(
                                    suite.desk("hub-desk"),
                                    hubsMove("change-priority", operation),
                                    nords(operation),
                                    null,
                                    pointer)
                            : sent(
                                    nord,
                                    operation,
                                    nords(operation),
                                    nords(operation).own(),
                                    pointer);
            default -> sent(suite.desk("hub-desk"), operation, nords(operation), null, pointer);
        };
    }

    /// By who may: partners file, approve and acknowledge, the board's chair decides, leads of the
    /// hub do the rest.
    private Answer sentAboutChange(Operation operation, String pointer) {
        return switch (operation.act()) {
            case "give-approval" ->
                    pointer.equals("/partnerTicketNumber")
                            ? sent(
                                    suite.desk("hub-service-lead"),
                                    hubsMove("start", operation),
                                    nords(operation),
                                    null,
                                    pointer)
                            : sent(
                                    suite.desk("nord-change"),
                                    operation,
                                    nords(operation),
                                    nords(operation).own(),
                                    pointer);
            case "changes", "check" ->
                    sent(
                            suite.desk("nord-change"),
                            operation,
                            nords(operation),
                            nords(operation).own(),
                            pointer);
            case "acknowledge" ->
                    sent(
                            suite.desk("laurier-change"),
                            operation,
                            lauriers(operation),
                            lauriers(operation).own(),
                            pointer);
            case "decide" ->
                    sent(suite.desk("hub-cab-chair"), operation, nords(operation), null, pointer);
            default ->
                    sent(
                            suite.desk("hub-service-lead"),
                            operation,
                            nords(operation),
                            null,
                            pointer);
        };
    }

    private Matter nords(Operation operation) {
        return Objects.requireNonNull(ofNord.get(Kind.ofPath(operation.path())));
    }

    private Matter lauriers(Operation operation) {
        return Objects.requireNonNull(ofLaurier.get(Kind.ofPath(operation.path())));
    }

    private String other(Operation operation) {
        return Objects.requireNonNull(others.get(Kind.ofPath(operation.path())));
    }

    /// A move of the hub that takes the same message: what a partner quotes itself is compared
    /// before it is screened.
    private Operation hubsMove(String act, Operation partners) {
        return contract.operations().stream()
                .filter(operation ->
                        operation.act().equals(act)
                                && Kind.ofPath(operation.path()) == Kind.ofPath(partners.path()))
                .findFirst()
                .orElseThrow();
    }

    private Answer sent(
            Desk desk, Operation operation, Matter matter, @Nullable String own, String pointer) {
        ObjectNode message =
                own == null
                        ? Messages.validFromHub(operation, "nord", other(operation))
                        : Messages.valid(operation, own, other(operation));
        return desk.post(
                operation.pathFor(matter.number()),
                put(message, pointer),
                "If-Match",
                "\"999\"",
                "Idempotency-Key",
                Desk.newKey());
    }

    private ObjectNode put(ObjectNode message, String pointer) {
        ObjectNode changed = message.deepCopy();
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = last == 0 ? changed : changed.withObject(pointer.substring(0, last));
        parent.put(pointer.substring(last + 1), canary.text());
        return changed;
    }

    private void refusedInEverySearchTerm(Operation operation) {
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            }
            String name = parameter.path("name").asText();
            Desk asking =
                    operation.path().startsWith(CallFigures.PATH) ? suite.desk("hub-desk") : nord;
            Answer refused =
                    asking.get(
                            "%s?%s=%s"
                                    .formatted(
                                            operation.pathFor(nords(operation).number()),
                                            name,
                                            Desk.encoded(canary.text())));
            boolean noSuch =
                    operation.path().contains("{code}") || operation.path().contains("{id}");

            assertThat(refused.status())
                    .as(refused.toString())
                    .isIn(noSuch ? List.of(400, 404, 422) : List.of(400, 422));
            assertThat(refused.body()).doesNotContain(canary.digits());
        }
    }

    private void refusedAsQuotedNumber() {
        for (Operation operation : contract.operations()) {
            if (operation.duty().equals("must-match")) {
                Answer refused =
                        nord.post(
                                operation.pathFor(nords(operation).number()),
                                Messages.valid(operation, canary.text(), other(operation)),
                                "If-Match",
                                "\"999\"",
                                "Idempotency-Key",
                                Desk.newKey());
                assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
                assertThat(refused.body()).doesNotContain(canary.digits());
            }
        }
    }

    private void refusedAnywhereElse() {
        ObjectNode report = Reports.fromPartner(FreshNumbers.next("HDN"));
        String encoded = Desk.encoded(canary.text());
        String cutOff = Json.with(report, "summary", canary.text()).toString().replace("}", "");
        String json = "application/json";
        List<Answer> answers =
                List.of(
                        nord.open(Json.with(report, canary.text(), "in the name of a member")),
                        nord.open(Json.with(report, "priority", canary.text())),
                        nord.open(Json.with(report, "firstOccurredAt", canary.text())),
                        nord.open(Json.with(report, "caller", canary.text())),
                        nord.send("POST", "/v1/incidents", cutOff, "Content-Type", json),
                        nord.send("POST", "/v1/incidents", canary.text(), "Content-Type", json),
                        nord.send("POST", "/v1/incidents", cutOff, "Content-Type", "text/plain"),
                        nord.send("POST", "/v1/incidents?" + encoded, "{", "Content-Type", json),
                        nord.open(
                                Json.with(report, "summary", canary.text() + "a".repeat(1 << 20))),
                        nord.send("DELETE", "/v1/incidents/" + canary.digits(), null),
                        nord.read(canary.digits()),
                        nord.get("/v1/" + canary.digits()),
                        nord.get("/" + canary.digits()),
                        nord.get("/v1/agreements/" + canary.digits()),
                        nord.get("/v1/organisations/" + canary.digits()),
                        nord.get("/v1/configuration-items?owner=" + encoded),
                        nord.get("/v1/request-types/" + canary.digits()),
                        nord.get("/problems/" + canary.digits()),
                        nord.get(
                                "/v1/incidents/INC9999999?note=" + encoded,
                                "User-Agent",
                                canary.digits(),
                                "Accept-Language",
                                canary.digits(),
                                "X-Request-Id",
                                canary.digits()),
                        suite.desks().withToken(canary.digits()).get("/v1/incidents"),
                        suite.desks().withoutToken().get("/v1/incidents?service=" + encoded));

        for (Answer refused : answers) {
            assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
            assertThat(refused.body()).doesNotContain(canary.digits());
            assertThat(refused.headers().toString()).doesNotContain(canary.digits());
        }
    }

    /// Pointers of all members of a request that hold free text.
    private List<String> texts(JsonNode schema, String parent) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String pointer = parent + "/" + member.getKey();
            JsonNode described = contract.schema(member.getValue());
            if (described.has("properties")) {
                found.addAll(texts(described, pointer));
            } else if (described.path("type").toString().contains("string")
                    && !described.has("enum")
                    && !described.has("format")
                    && described.path("maxLength").asInt(SHORTEST_IDENTIFIER)
                            >= SHORTEST_IDENTIFIER) {
                found.add(pointer);
            }
        }
        return found;
    }
}
