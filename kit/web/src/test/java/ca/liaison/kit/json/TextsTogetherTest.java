package ca.liaison.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.screening.Screening;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The number is made up.
@Tag("PHI-01")
class TextsTogetherTest {

    private record Caller(@Screened @Nullable String name, @Screened @Nullable String desk) {}

    private record Report(
            @Valid @Nullable Caller caller,
            @Nullable Boolean urgent,
            @Screened @Nullable String text,
            @Nullable ObjectNode fields) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static ValidatorFactory factory;

    @BeforeAll
    static void start() {
        factory =
                Validation.byProvider(HibernateValidator.class)
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory();
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @Test
    void theMemberThatHoldsTheNumberIsFaulty() throws Exception {
        assertThat(
                        faults(
                                """
                                {"caller":{"name":"health card","desk":"9876543217"},"text":"slow"}
                                """))
                .containsExactly("/caller/desk personal_health_information ontario_health_number");
    }

    @Test
    void membersStandInTheOrderOfTheDocument() throws Exception {
        assertThat(
                        faults(
                                """
                                {"text":"OHIP 98765","urgent":true,"caller":{"desk":"43217 x","name":"a"}}
                                """))
                .containsExactly(
                        "/text personal_health_information ontario_health_number",
                        "/caller/desk personal_health_information ontario_health_number");
    }

    @Test
    void aMemberThatIsFaultyByItselfIsToldOnce() throws Exception {
        assertThat(faults("{\"text\":\"HCN 9876543217\",\"caller\":{\"name\":\"a\"}}"))
                .containsExactly("/text personal_health_information ontario_health_number");
    }

    @Test
    void ordinaryMembersPass() throws Exception {
        assertThat(
                        faults(
                                """
                                {"caller":{"name":"OHIP desk","desk":"416-555-0123"},"urgent":null,"text":"2026-11-22"}
                                """))
                .isEmpty();
    }

    @Test
    void anObjectThatOnlyDataCanTellIsCheckedInEveryTextAndName() throws Exception {
        assertThat(
                        faults(
                                """
                                {"fields":{"a":"HCN 9876543217","b":["x",{"c":"\\u202e"}],
                                 "HCN 9876543217":{"d":["\\u0000"]}}}
                                """))
                .containsExactly(
                        "/fields/a personal_health_information ontario_health_number",
                        "/fields/b/1/c forbidden_character null",
                        "/fields personal_health_information ontario_health_number");
    }

    @Test
    void numbersInSuchAnObjectAreScreenedToo() throws Exception {
        assertThat(faults("{\"text\":\"HCN\",\"fields\":{\"a\":9876543217}}"))
                .containsExactly("/fields/a personal_health_information ontario_health_number");
    }

    @Test
    void suchAnObjectHoldsNoMoreThanSoMuch() throws Exception {
        ObjectNode tree =
                (ObjectNode) MAPPER.readTree("{\"fields\":{\"a\":[" + "1,".repeat(600) + "1]}}");

        assertThat(new Shape(MAPPER).prune(tree, Report.class))
                .containsExactly(
                        new Violation("/fields", "too_many", java.util.Map.of("max", 500)));
    }

    private static List<String> faults(String json) throws Exception {
        Shape shape = new Shape(MAPPER);
        ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
        assertThat(shape.prune(tree, Report.class)).isEmpty();
        ContentCheck check = new ContentCheck(factory.getValidator(), Screening::shipped);
        return check
                .faults(MAPPER.treeToValue(tree, Report.class), shape.texts(tree, Report.class))
                .stream()
                .map(TextsTogetherTest::shown)
                .toList();
    }

    private static String shown(Violation fault) {
        return fault.pointer() + " " + fault.code() + " " + fault.parameters().get("kind");
    }
}
