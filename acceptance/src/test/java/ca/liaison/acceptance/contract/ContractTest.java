package ca.liaison.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.authorisation.ServiceReviews;
import ca.liaison.acceptance.containment.HubSecurity;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a reader who has nothing but the document needs to find in it.
@ExtendWith(SharedSuite.class)
@Tag("GWY-04")
class ContractTest {
    /// Where a key is all that a repeat goes by, and nothing else can stand in the way.
    private static final Set<String> KEYS_ONLY =
            Set.of(
                    HubSecurity.RESTRICTIONS,
                    "/v1/call-figures/{date}",
                    "/v1/outages/{ticket}",
                    ServiceReviews.PATH);

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final Contract contract;
    private final String tokenEndpoint;

    ContractTest(RunningSuite suite) {
        this.document = suite.desks().withoutToken().get("/openapi").json();
        this.contract = new Contract(document);
        this.tokenEndpoint = suite.addresses().tokenEndpoint().toString();
    }

    @Test
    void itSaysWhereTokensAreHad() {
        JsonNode scheme = document.at("/components/securitySchemes/clientCredentials");

        assertThat(scheme.path("type").asText()).isEqualTo("oauth2");
        assertThat(scheme.at("/flows/clientCredentials/tokenUrl").asText())
                .isEqualTo(tokenEndpoint);
        assertThat(document.at("/security/0").has("clientCredentials")).isTrue();
    }

    @Test
    @Tag("GWY-02")
    void everyOperationDeclaresTheRefusalsThatItsRequestCanMeet() {
        for (Operation operation : contract.operations()) {
            assertThat(operation.description().path("responses").fieldNames())
                    .toIterable()
                    .as(operation.name())
                    .containsAll(expectedRefusals(operation));
        }
    }

    @Test
    void nothingStandsBesideAReferenceThatItsTargetCouldContradict() {
        List<String> faults = new ArrayList<>();
        collectTypedReferences(document, "", faults);

        assertThat(faults).isEmpty();
    }

    @Test
    void everySchemaOfAnAnswerSaysWhatIsAlwaysThere() {
        Set<String> answered = new TreeSet<>(Set.of("Problem", "Violation"));
        for (Operation operation : contract.operations()) {
            for (JsonNode response : operation.description().path("responses")) {
                collectSchemas(response, answered);
            }
        }
        assertThat(answered).contains("Ticket", "TicketParty", "HistoryEntry", "Agreement");
        // Of a patient a reference is kept, of others a name.
        answered.remove("TicketCaller");
        // A holiday's day is told in one of five ways.
        answered.remove("HolidayRule");
        for (String name : answered) {
            JsonNode schema = document.at("/components/schemas/" + name);
            if (schema.has("properties")) {
                assertThat(schema.path("required")).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void everyValueOfAListIsExplained() {
        document.at("/components/schemas")
                .forEachEntry((name, schema) -> {
                    for (JsonNode value : schema.path("enum")) {
                        assertThat(schema.path("description").asText())
                                .as(name)
                                .containsPattern("- `%s`\\u00a0?: ".formatted(value.asText()));
                    }
                });
    }

    @Test
    @Tag("INC-20")
    void everyMoveSaysWhoMayMakeItWhen() {
        List<String> states = values("TicketState", "ChangeState");
        List<String> relations = values("TicketRelation", "ChangeRelation");
        List<String> actions = values("TicketAction", "ChangeAction");
        for (Operation operation : contract.operations()) {
            if (operation.takesContent() && operation.namesTicket()) {
                JsonNode move = operation.description().path("x-move");
                assertThat(move.path("source").asText()).as(operation.name()).isNotBlank();
                assertThat(states).containsAll(texts(move.path("from")));
                assertThat(relations).containsAll(texts(move.path("who")));
                assertThat(actions).contains(move.path("action").asText());
            }
        }
        assertThat(document.at("/paths/~1v1~1incidents~1{number}~1accept/post/x-move"))
                .isEqualTo(
                        Json.read(
                                """
                                {"action": "accept", "from": ["resolved"], "to": "closed",
                                 "who": ["opener", "hub_desk"], "source": "Guide 2.5.3.3"}
                                """));
    }

    @Test
    void itIsWrittenForReadersWithoutOurList() {
        for (Operation operation : contract.operations()) {
            assertThat(operation.description().toString())
                    .as(operation.name())
                    .doesNotContainPattern("\\((INC|XRF|GWY|PHI|AAA|SLA)-\\d\\d");
            assertThat(operation.description().path("summary").asText()).isNotBlank();
            assertThat(operation.description().path("description").asText())
                    .as(operation.name())
                    .isNotBlank();
        }
        for (JsonNode tag : document.path("tags")) {
            assertThat(tag.path("description").asText()).as(tag.toString()).isNotBlank();
        }
    }

    private static Set<String> expectedRefusals(Operation operation) {
        Set<String> expected =
                new TreeSet<>(Set.of("400", "401", "403", "406", "429", "500", "503"));
        if (operation.takesContent()) {
            expected.addAll(Set.of("413", "415", "422"));
        }
        if (operation.path().contains("{")) {
            expected.add("404");
        }
        for (JsonNode parameter : operation.description().path("parameters")) {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> expected.addAll(Set.of("409", "412", "428"));
                case "Idempotency-Key" ->
                        expected.addAll(
                                KEYS_ONLY.contains(operation.path())
                                        ? Set.of("422")
                                        : Set.of("409", "422"));
                case "limit" -> expected.add("422");
                default -> {}
            }
        }
        return expected;
    }

    private static void collectTypedReferences(JsonNode node, String at, List<String> faults) {
        if (node.has("$ref") && node.has("type")) {
            faults.add(at);
        }
        node.forEachEntry(
                (name, member) -> collectTypedReferences(member, at + "/" + name, faults));
        if (node.isArray()) {
            node.forEach(element -> collectTypedReferences(element, at + "/-", faults));
        }
    }

    private void collectSchemas(JsonNode node, Set<String> names) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith(SCHEMAS) && names.add(reference.substring(SCHEMAS.length()))) {
            collectSchemas(contract.schema(node), names);
        }
        node.forEach(member -> collectSchemas(member, names));
    }

    private List<String> values(String... schemas) {
        return Arrays.stream(schemas)
                .flatMap(schema ->
                        texts(document.at("/components/schemas/" + schema + "/enum")).stream())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
