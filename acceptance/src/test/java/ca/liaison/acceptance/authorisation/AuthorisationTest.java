package ca.liaison.acceptance.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.containment.HubSecurity;
import ca.liaison.acceptance.contract.Contract;
import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.CallFigures;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.exchange.RefusedIntake;
import ca.liaison.acceptance.exchange.TicketClocks;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation of the document, asked for by every kind of caller.
@ExtendWith(SharedSuite.class)
@Tag("GWY-01")
class AuthorisationTest {
    /// What is done upon a ticket that still awaits laurier's number.
    private static final Set<String> AWAITING = Set.of("waive-number");

    private final RunningSuite suite;
    private final Contract contract;
    private final AuthorisationTable table = AuthorisationTable.read("table.txt");
    private final AuthorisationTable changes = AuthorisationTable.read("table-changes.txt");
    private final String nordsRestriction;
    private final ServiceReviews reviews;
    private final Map<String, String> reviewPaths = new HashMap<>();

    AuthorisationTest(RunningSuite suite) {
        this.suite = suite;
        this.contract = new Contract(suite.desks().withoutToken().get("/openapi").json());
        this.nordsRestriction = HubSecurity.of(suite).restrictionOf("nord");
        this.reviews = new ServiceReviews(suite);
        Contacts.record(suite, "nord");
    }

    @Test
    void theTableHasALineForEachOperationOfTheDocumentAndForNothingElse() {
        assertThat(contract.operations().stream().map(Operation::name).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        table.rows().keySet().stream(),
                                        changes.rows().keySet().stream())
                                .toList());
    }

    @TestFactory
    List<DynamicTest> eachCallerGetsWhatTheTableSays() {
        return Kind.AT_THE_DESKS.stream().flatMap(this::eachCallerOfAKind).toList();
    }

    private Stream<DynamicTest> eachCallerOfAKind(Kind kind) {
        String lauriers = FreshNumbers.next("LAU");
        Matter matter = withLaurier(kind, lauriers);
        matter.hub().move("assign", "organisation", "hub");
        Matter awaiting = Matter.openedByNord(suite, kind);
        awaiting.hub().move("assign", "organisation", "laurier");
        String other = another(kind);
        return contract.operations().stream()
                .filter(operation -> table.rows().containsKey(operation.name()))
                .filter(operation -> Kind.ofPath(operation.path()) == kind)
                .map(operation -> {
                    Matter asked = AWAITING.contains(operation.act()) ? awaiting : matter;
                    return DynamicTest.dynamicTest(
                            operation.name(),
                            () ->
                                    judge(
                                            table,
                                            operation,
                                            asked.number(),
                                            numbers(asked.own(), lauriers),
                                            "nord",
                                            other));
                });
    }

    /// A normal change that nord filed, and that the hub is to make.
    @TestFactory
    @Tag("CHG-04")
    List<DynamicTest> eachCallerOfAChangeGetsWhatTheTableSays() {
        Matter matter = Matter.openedByNord(suite, Kind.CHANGE);
        return moves(
                changes, matter.number(), numbers(matter.own(), FreshNumbers.next("LAU")), "nord");
    }

    @TestFactory
    @Tag("INC-26")
    List<DynamicTest> aPartnerThatATicketIsAssignedToWorksOnIt() {
        String lauriers = FreshNumbers.next("LAU");
        Matter matter = withLaurier(Kind.INCIDENT, lauriers);
        return moves(
                AuthorisationTable.read("table-works-at-laurier.txt"),
                matter.number(),
                numbers(matter.own(), lauriers),
                "nord");
    }

    @TestFactory
    @Tag("INC-02")
    List<DynamicTest> theHubIsTheOpenerOfWhatItOpened() {
        Matter matter = Matter.acknowledgedByLaurier(suite);
        return moves(
                AuthorisationTable.read("table-opened-by-hub.txt"),
                matter.number(),
                numbers(FreshNumbers.next("HDN"), matter.own()),
                "hub");
    }

    @TestFactory
    @Tag("INC-34")
    List<DynamicTest> aSecurityIncidentIsThereForSecurityRolesAlone() {
        Matter matter = Matter.securityReportedByNord(suite);
        return moves(
                AuthorisationTable.read("table-security.txt"),
                matter.number(),
                numbers(matter.own(), FreshNumbers.next("LAU")),
                "nord");
    }

    private List<DynamicTest> moves(
            AuthorisationTable tableOfMoves,
            String ticket,
            Map<String, String> numbers,
            String opener) {
        String other = another(Kind.INCIDENT);
        return contract.operations().stream()
                .filter(operation -> tableOfMoves.rows().containsKey(operation.name()))
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.name(),
                                () ->
                                        judge(
                                                tableOfMoves,
                                                operation,
                                                ticket,
                                                numbers,
                                                opener,
                                                other)))
                .toList();
    }

    private static Map<String, String> numbers(String nords, String lauriers) {
        return Map.of(
                "nord", nords,
                "laurier", lauriers,
                "lakeview", FreshNumbers.next("LAK"));
    }

    private String another(Kind kind) {
        return withLaurier(kind, FreshNumbers.next("LAU")).number();
    }

    /// A ticket of nord that is assigned to laurier.
    private Matter withLaurier(Kind kind, String lauriers) {
        Matter matter = Matter.openedByNord(suite, kind);
        TicketAtDesk laurier = suite.desk("laurier-desk").ticket(matter.number(), lauriers);
        matter.hub().move("assign", "organisation", "laurier");
        laurier.acknowledge(lauriers);
        matter.partner().attach(Reports.log("shared"));
        return matter;
    }

    private void judge(
            AuthorisationTable statuses,
            Operation operation,
            String ticket,
            Map<String, String> numbers,
            String opener,
            String other) {
        List<Integer> expected = statuses.rows().get(operation.name());
        assertThat(expected).isNotNull();
        StringBuilder deviations = new StringBuilder();
        if (operation.path().equals(TicketClocks.PATH)
                || ServiceLevelMessages.isAboutOutages(operation)) {
            TicketClocks.known(suite.desk(statuses.callers().getFirst()), ticket);
        }
        ServiceLevelMessages.record(suite.desk("hub-service-lead"), operation, ticket);
        for (int i = 0; i < statuses.callers().size(); i++) {
            String caller = statuses.callers().get(i);
            Desk desk = suite.desk(caller);
            String own = numbers.get(caller.substring(0, caller.indexOf('-')));
            Answer answer = asked(desk, operation, ticket, own, opener, other);
            if (answer.status() != expected.get(i)) {
                deviations.append(
                        "%n%s: %d expected, %s".formatted(caller, expected.get(i), answer));
            }
        }
        assertThat(deviations.toString()).as(operation.name()).isEmpty();
        assertThat(
                        asked(suite.desks().withoutToken(), operation, "INC1", null, opener, other)
                                .status())
                .isEqualTo(401);
        assertThat(asked(suite.desk("gateway"), operation, "INC1", null, opener, other).status())
                .isEqualTo(401);
    }

    private Answer asked(
            Desk desk,
            Operation operation,
            String ticket,
            @Nullable String own,
            String opener,
            String other) {
        String path = path(operation, ticket);
        if (operation.takesContent() && ServiceReviews.isAbout(operation)) {
            return desk.message(
                    operation.method(),
                    path,
                    reviews.valid(operation),
                    "If-Match",
                    "\"999\"",
                    "Idempotency-Key",
                    Desk.newKey());
        }
        if (operation.method().equals("DELETE")) {
            return desk.send("DELETE", path, null);
        }
        if (!operation.takesContent()) {
            return desk.get(path + query(operation, ticket));
        }
        ObjectNode message =
                own == null
                        ? Messages.validFromHub(operation, opener, other)
                        : Messages.valid(operation, own, other);
        if (ServiceLevelMessages.isAbout(operation)) {
            return ServiceLevelMessages.send(desk, operation, path, message);
        }
        return desk.message(
                operation.method(),
                path,
                message,
                "If-Match",
                "\"999\"",
                "Idempotency-Key",
                Desk.newKey());
    }

    /// Of the files of a ticket, the first; of the drafts of nord, a new one.
    private String path(Operation operation, String ticket) {
        if (ServiceReviews.isAbout(operation)) {
            return reviewPaths.computeIfAbsent(operation.name(), _ -> reviews.freshPath(operation));
        }
        if (operation.path().contains("/drafts/{id}")) {
            Kind kind = Kind.ofPath(operation.path());
            return operation.pathFor(
                    RefusedIntake.draft(
                            suite.desk("nord-desk"),
                            kind,
                            Reports.fromPartner(kind, FreshNumbers.next("AUT"))));
        }
        if (!operation.path().endsWith("/attachments/{id}/content")) {
            return operation.pathFor(parameter(operation, ticket));
        }
        String file = suite.desk("hub-desk").ticket(ticket, null).attachments().text("/items/0/id");
        return operation.path().replace("{number}", ticket).replace("{id}", file);
    }

    private static String query(Operation operation, String ticket) {
        return switch (operation.path()) {
            case "/v1/cross-references" -> "?number=" + ticket;
            case TicketClocks.PATH -> "?ticket=" + ticket;
            case "/v1/availability" -> "?service=OLIS&month=2026-06";
            case "/v1/calendars/{code}/closed-days" -> "?year=2026";
            case "/v1/calendars/{code}/elapsed" ->
                    "?from=2026-06-30T20:00:00Z&until=2026-07-02T13:30:00Z";
            case "/v1/calendars/{code}/due" -> "?from=2026-06-30T20:00:00Z&work=PT9H30M";
            case "/v1/calendars/{code}/business-day" -> "?from=2026-06-26&days=5";
            default -> "";
        };
    }

    /// One that figures can be told of, or were.
    private String day(Operation operation) {
        String day = CallFigures.freshDate();
        if (!operation.takesContent()) {
            CallFigures.record(suite.desk("hub-desk"), day);
        }
        return day;
    }

    private String parameter(Operation operation, String ticket) {
        if (ServiceLevelMessages.isAbout(operation)) {
            return ServiceLevelMessages.subject(operation, ticket);
        }
        if (operation.path().startsWith("/v1/calendars/")) {
            return "hub_hours";
        }
        if (operation.path().startsWith(CallFigures.PATH)) {
            return day(operation);
        }
        return switch (operation.path()) {
            case "/v1/organisations/{code}",
                    "/v1/contacts/{id}",
                    "/v1/contacts/{id}/versions",
                    "/v1/contacts/{id}/confirmations",
                    "/v1/downtime-procedures/{organisation}",
                    "/v1/downtime-procedures/{organisation}/statements" ->
                    "nord";
            case "/v1/services/{code}" -> "OLIS";
            case "/v1/agreements/{id}" -> "nord.CONNECTING_ONTARIO";
            case "/v1/request-types/{code}" -> "traffic_logging";
            case "/v1/caller-kinds/{code}" -> "end_user";
            case "/v1/configuration-items/{code}" -> "ROUTER-LAURIER";
            case "/v1/alert-sources/{code}" -> "NORD-MONITORING";
            case "/v1/reports/service-levels/{month}",
                    "/v1/reports/service-levels/{month}/file",
                    "/v1/reports/service-levels/{month}/verification" ->
                    "2016-11";
            case "/v1/access-restrictions/{id}", "/v1/access-restrictions/{id}/lift" ->
                    nordsRestriction;
            default -> ticket;
        };
    }
}
