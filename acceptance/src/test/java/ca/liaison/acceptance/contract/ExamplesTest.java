package ca.liaison.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.authorisation.Contacts;
import ca.liaison.acceptance.authorisation.Messages;
import ca.liaison.acceptance.authorisation.ServiceLevelMessages;
import ca.liaison.acceptance.authorisation.ServiceReviews;
import ca.liaison.acceptance.containment.HubSecurity;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.CallFigures;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.exchange.ChangeMatters;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.exchange.RefusedIntake;
import ca.liaison.acceptance.exchange.TicketClocks;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every example of the document is sent as it stands there; only the numbers of tickets are those
/// of tickets that exist.
@ExtendWith(SharedSuite.class)
@Tag("GWY-04")
class ExamplesTest {
    private static final String PARTNER = "partner";
    private static final String HUB = "hub";

    private final RunningSuite suite;
    private final Contract contract;
    private final ChangeMatters changes;

    ExamplesTest(RunningSuite suite) {
        this.suite = suite;
        this.changes = new ChangeMatters(suite);
        this.contract = new Contract(suite.desks().withoutToken().get("/openapi").json());
    }

    @TestFactory
    List<DynamicTest> whoeverMayDoSomethingFindsAnExampleOfIt() {
        return contract.operations().stream()
                .filter(Operation::takesContent)
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.name(),
                                () ->
                                        assertThat(operation.examples().fieldNames())
                                                .toIterable()
                                                .map(ExamplesTest::roleOf)
                                                .hasSameElementsAs(rolesOf(operation))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyExampleOfARequestIsDoneAsItStands() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operation
                    .examples()
                    .forEachEntry((role, example) ->
                            tests.add(
                                    DynamicTest.dynamicTest(
                                            operation.name() + " by the " + role,
                                            () ->
                                                    send(
                                                            operation,
                                                            roleOf(role),
                                                            example.path("value")))));
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    @TestFactory
    List<DynamicTest> theExamplesOfAllParametersGoTogether() {
        Map<Kind, String> tickets = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Matter matter = Matter.openedByNord(suite, kind);
            tickets.put(kind, (kind == Kind.INCIDENT ? majorResolved(matter) : matter).number());
        }
        return contract.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.name(),
                                () ->
                                        ask(
                                                operation,
                                                Objects.requireNonNull(
                                                        tickets.get(
                                                                Kind.ofPath(operation.path()))))))
                .toList();
    }

    /// A role may have several examples, told apart behind a hyphen.
    private static String roleOf(String example) {
        return example.split("-", 2)[0];
    }

    private void send(Operation operation, String role, JsonNode example) {
        ObjectNode message = example.deepCopy();
        if (operation.path().startsWith(CallFigures.PATH)) {
            assertDone(
                    suite.desk("hub-desk")
                            .message(
                                    operation.method(),
                                    operation.pathFor(CallFigures.freshDate()),
                                    message));
            return;
        }
        if (operation.path().startsWith(HubSecurity.RESTRICTIONS)) {
            HubSecurity security = HubSecurity.of(suite);
            assertDone(
                    security.desk()
                            .post(
                                    operation.pathFor(security.restrictionOf("lakeview")),
                                    message,
                                    "Idempotency-Key",
                                    Desk.newKey()));
            return;
        }
        if (operation.path().startsWith(Contacts.PATH)
                || operation.path().startsWith(Messages.DOWNTIME_PROCEDURES)) {
            Contacts.record(suite, "nord");
            Desk desk = role.equals(HUB) ? Contacts.lead(suite) : suite.desk("nord-desk");
            assertDone(desk.post(operation.pathFor("nord"), message));
            return;
        }
        if (ServiceReviews.isAbout(operation)) {
            ServiceReviews reviews = new ServiceReviews(suite);
            String path = reviews.freshPath(operation);
            Desk desk = role.equals(HUB) ? reviews.lead() : suite.desk("nord-desk");
            assertDone(
                    desk.post(
                            path,
                            message,
                            "If-Match",
                            path.equals(ServiceReviews.PATH) ? "*" : etagOf(desk, path),
                            "Idempotency-Key",
                            Desk.newKey()));
            return;
        }
        if (ServiceLevelMessages.isAbout(operation)) {
            String ticket = Matter.openedByNord(suite, Kind.INCIDENT).number();
            TicketClocks.known(suite.desk("hub-desk"), ticket);
            assertDone(
                    ServiceLevelMessages.send(
                            suite.desk("hub-service-lead"),
                            operation,
                            operation.pathFor(exampleOf(operation, message, ticket)),
                            message));
            return;
        }
        if (!operation.namesTicket()) {
            Desk desk =
                    suite.desk(
                            role.equals(HUB)
                                    ? Kind.ofPath(operation.path()).speaker(HUB)
                                    : partner(operation));
            replace(message, "partnerTicketNumber", FreshNumbers.next("HDN"));
            if (message.path("reportedBy") instanceof ObjectNode onBehalf) {
                replace(onBehalf, "partnerTicketNumber", FreshNumbers.next("HDN"));
            }
            String path =
                    operation.path().contains("/drafts/{id}")
                            ? operation.pathFor(draft(operation, role, desk))
                            : operation.path();
            assertDone(desk.post(path, message, "Idempotency-Key", Desk.newKey()));
            return;
        }
        TicketAtDesk ticket = role.equals(HUB) ? atTheHub(operation) : atThePartner(operation);
        if (ticket.ownNumber() != null) {
            replace(message, "partnerTicketNumber", ticket.ownNumber());
        }
        replace(message, "correctNumber", FreshNumbers.next("HDN"));
        if (message.has("duplicateOf")) {
            replace(
                    message,
                    "duplicateOf",
                    Matter.openedByNord(suite, Kind.ofPath(operation.path())).number());
        }
        assertDone(
                ticket.desk()
                        .post(
                                operation.pathFor(ticket.number()),
                                message,
                                "If-Match",
                                ticket.read().etag(),
                                "Idempotency-Key",
                                Desk.newKey()));
    }

    /// That of the meeting that a path is about.
    private static String etagOf(Desk desk, String path) {
        int meeting = path.indexOf('/', ServiceReviews.PATH.length() + 1);
        return desk.get(path.substring(0, meeting)).etag();
    }

    /// An example names what it is about itself, but for a ticket.
    private static String exampleOf(Operation operation, ObjectNode message, String ticket) {
        return switch (operation.path()) {
            case "/v1/agreements/{id}/versions" ->
                    message.path("organisation").asText() + "." + message.path("service").asText();
            case "/v1/calendars/{code}/versions" -> message.path("code").asText();
            default -> ticket;
        };
    }

    private static String partner(Operation operation) {
        return operation.path().startsWith(Messages.ALERTS)
                ? "nord-monitoring"
                : Kind.ofPath(operation.path()).speaker("nord");
    }

    /// A draft that lacks what the examples add.
    private static String draft(Operation operation, String role, Desk desk) {
        Kind kind = Kind.ofPath(operation.path());
        return RefusedIntake.draft(
                desk,
                kind,
                role.equals(HUB)
                        ? Reports.towards(kind, "laurier")
                        : Reports.fromPartner(kind, FreshNumbers.next("HDN")));
    }

    private static void replace(ObjectNode message, String member, String number) {
        if (message.has(member)) {
            message.put(member, number);
        }
    }

    private static void assertDone(Answer answer) {
        assertThat(answer.done()).as(answer.toString()).isTrue();
    }

    /// A ticket in the situation that a partner's example is about.
    private TicketAtDesk atThePartner(Operation operation) {
        Kind kind = Kind.ofPath(operation.path());
        if (kind == Kind.CHANGE) {
            return changes.readyForThePartner(operation.act());
        }
        return switch (operation.act()) {
            case "updates",
                    "attachments",
                    "redact",
                    "cancel",
                    "report-priority",
                    "escalate",
                    "record-disclosure",
                    "correct-partner-number" ->
                    Matter.openedByNord(suite, kind).partner();
            case "accept", "reopen" ->
                    Matter.openedByNord(suite, kind).resolvedByTheHub().partner();
            case "acknowledge" -> Matter.openedTowardsLaurier(suite, kind).partner();
            case "request-report" -> majorResolved(Matter.openedByNord(suite, kind)).partner();
            case "record-response-step" -> Matter.securityAcknowledgedByLaurier(suite).partner();
            case "start", "record-emergency-fix" ->
                    Matter.acknowledgedByLaurier(suite, kind).partner();
            case "wait", "resolve", "change-priority" ->
                    started(Matter.acknowledgedByLaurier(suite, kind).partner());
            case "resume" -> waiting(Matter.acknowledgedByLaurier(suite, kind).partner());
            default ->
                    throw new IllegalArgumentException(
                            "No situation is known for " + operation.act());
        };
    }

    /// A ticket in the situation that an example of the hub's is about.
    private TicketAtDesk atTheHub(Operation operation) {
        Kind kind = Kind.ofPath(operation.path());
        if (kind == Kind.CHANGE) {
            return changes.ready(operation.act());
        }
        return switch (operation.act()) {
            case "updates",
                    "attachments",
                    "redact",
                    "assign",
                    "start",
                    "cancel",
                    "mark-duplicate",
                    "transfer",
                    "record-emergency-fix",
                    "change-priority",
                    "escalate",
                    "record-disclosure",
                    "declare-major",
                    "open-bridge",
                    "notices",
                    "correct-partner-number" ->
                    Matter.openedByNord(suite, kind).hub();
            case "record-response-step" -> Matter.securityReportedByNord(suite).hub();
            case "pass-on-escalation" -> escalated(Matter.openedByNord(suite, kind).hub());
            case "wait", "resolve", "declare-unresolvable" ->
                    started(Matter.openedByNord(suite, kind).hub());
            case "schedule-review", "complete-review" ->
                    majorResolved(Matter.openedByNord(suite, kind)).hub();
            case "give-report", "refuse-report" -> reported(Matter.openedByNord(suite, kind)).hub();
            case "name-coordinator", "invite" -> major(Matter.openedByNord(suite, kind).hub());
            case "resume" -> waiting(Matter.openedByNord(suite, kind).hub());
            case "approve", "decline" -> Matter.awaitingApproval(suite).hub();
            case "accept", "reopen", "close", "record-contact-attempt" ->
                    Matter.openedByNord(suite, kind).resolvedByTheHub().hub();
            case "report-priority", "withdraw-party", "waive-number" ->
                    Matter.openedTowardsLaurier(suite, kind).hub();
            default ->
                    throw new IllegalArgumentException(
                            "No situation is known for " + operation.act());
        };
    }

    private static TicketAtDesk started(TicketAtDesk ticket) {
        assertDone(ticket.move("start"));
        return ticket;
    }

    private static TicketAtDesk escalated(TicketAtDesk ticket) {
        assertDone(ticket.move("escalate", "ground", "handling", "reason", "Nobody answers"));
        return ticket;
    }

    private static TicketAtDesk major(TicketAtDesk ticket) {
        assertDone(
                ticket.move("declare-major", "coordinator", "On duty", "reason", "All sites down"));
        return ticket;
    }

    private static Matter majorResolved(Matter matter) {
        major(matter.hub());
        return matter.resolvedByTheHub();
    }

    private static Matter reported(Matter matter) {
        majorResolved(matter);
        assertDone(
                matter.hub()
                        .move(
                                "complete-review",
                                "report",
                                Json.object("fr", "Le disque", "en", "The disk")));
        assertDone(matter.partner().move("request-report"));
        return matter;
    }

    private static TicketAtDesk waiting(TicketAtDesk ticket) {
        assertDone(started(ticket).move("wait", "waitingOn", "vendor", "awaited", "A new module"));
        return ticket;
    }

    private void ask(Operation operation, String ticket) {
        String path = operation.path().replace("{number}", ticket);
        if (path.startsWith(HubSecurity.RESTRICTIONS)) {
            path = operation.pathFor(HubSecurity.of(suite).restrictionOf("nord"));
        }
        if (path.contains("/attachments/{id}")) {
            Answer attached =
                    suite.desk("hub-desk").ticket(ticket, null).attach(Reports.log("shared"));
            path = path.replace("{id}", attached.text("/id"));
        }
        if (path.contains("/drafts/{id}")) {
            path = operation.pathFor(draft(operation, PARTNER, suite.desk("nord-desk")));
        }
        if (ServiceLevelMessages.isAbout(operation)) {
            TicketClocks.known(suite.desk("hub-desk"), ticket);
            ServiceLevelMessages.record(suite.desk("hub-service-lead"), operation, ticket);
            path = operation.pathFor(ServiceLevelMessages.subject(operation, ticket));
        }
        if (ServiceReviews.isAbout(operation)) {
            path = new ServiceReviews(suite).freshPath(operation);
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode example = parameter.path("example");
            if (example.isMissingNode()) {
                continue;
            }
            if (name.equals("ticket")) {
                TicketClocks.known(suite.desk("hub-desk"), ticket);
                example = TextNode.valueOf(ticket);
            }
            if (parameter.path("in").asText().equals("query")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(Desk.encoded(example.asText()));
            } else {
                path = path.replace("{" + name + "}", example.asText());
                if (operation.path().startsWith(CallFigures.PATH)) {
                    assertDone(CallFigures.record(suite.desk("hub-desk"), example.asText()));
                }
            }
        }
        Answer answer =
                suite.desk(
                                Kind.ofPath(operation.path())
                                        .speaker(
                                                rolesOf(operation).contains(PARTNER)
                                                        ? "nord"
                                                        : HUB))
                        .get(path + query);
        // No month that is over has anything to be closed by.
        boolean notClosed = operation.act().equals("verification");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(notClosed ? 409 : 200);
    }

    /// Which of the two sides may do it, by what its `x-move` says; what names no ticket is for
    /// both, but what only the demonstration offers is the hub's.
    private static Set<String> rolesOf(Operation operation) {
        if (operation.takesContent() && ServiceReviews.isAbout(operation)) {
            return ServiceReviews.isForBoth(operation) ? Set.of(PARTNER, HUB) : Set.of(HUB);
        }
        Set<String> roles = new TreeSet<>();
        if (operation.path().startsWith(HubSecurity.RESTRICTIONS)
                || operation.name().equals("POST " + Contacts.PATH + "/{id}/versions")
                || operation.path().startsWith(CallFigures.PATH)
                || ServiceLevelMessages.isAbout(operation)) {
            return Set.of(HUB);
        }
        if (!operation.namesTicket()) {
            roles.addAll(operation.forDemonstration() ? Set.of(HUB) : Set.of(PARTNER, HUB));
        }
        for (JsonNode who : operation.description().path("x-move").path("who")) {
            roles.addAll(
                    switch (who.asText()) {
                        case "opener", "assignee" -> Set.of(PARTNER, HUB);
                        case "party", "awaited", "unnumbered", "initiator" -> Set.of(PARTNER);
                        case "implementer" ->
                                operation.act().equals("report-done")
                                        ? Set.of(PARTNER)
                                        : Set.of(HUB);
                        case "hub_desk", "hub_privacy", "approver", "lead", "board" -> Set.of(HUB);
                        default -> throw new IllegalArgumentException(who.asText());
                    });
        }
        return roles;
    }
}
