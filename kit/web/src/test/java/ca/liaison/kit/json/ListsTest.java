package ca.liaison.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.screening.Screening;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A list's elements are judged like members, each under its own pointer. The number is made up.
@Tag("GWY-02")
class ListsTest {

    private enum Colour {
        RED
    }

    private record Step(@NotBlank @Nullable String what) {}

    private record Plan(
            @Nullable List<@Screened @PlainText String> remarks,
            @Size(max = 3) @Nullable List<Colour> colours,
            @Nullable List<@Valid Step> steps) {}

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
    void elementsThatFitPass() throws Exception {
        assertThat(faults("{'remarks':['a','b'],'colours':['RED'],'steps':[{'what':'a'}]}"))
                .isEmpty();
        assertThat(faults("{'remarks':[],'colours':null}")).isEmpty();
    }

    @Test
    void whatIsNoListIsOfTheWrongType() throws Exception {
        assertThat(faults("{'remarks':'a','colours':'RED','steps':{}}"))
                .containsExactly("/remarks wrong_type", "/colours wrong_type", "/steps wrong_type");
    }

    @Test
    void everyFaultyElementIsToldUnderItsPlace() throws Exception {
        assertThat(
                        faults(
                                "{'remarks':['a',7,null],'colours':['BLUE','RED',[]],"
                                        + "'steps':[{'what':'a'},{'wat':'b','what':'c'}]}"))
                .containsExactly(
                        "/remarks/1 wrong_type",
                        "/remarks/2 wrong_type",
                        "/colours/0 unknown_value",
                        "/colours/2 wrong_type",
                        "/steps/1/wat unknown_member");
    }

    @Test
    @Tag("PHI-01")
    void theContentOfElementsIsChecked() throws Exception {
        assertThat(
                        faults(
                                "{'remarks':['a','HCN 9876543217','a\\u0000'],"
                                        + "'steps':[{'what':'a'},{'what':' '}]}"))
                .containsExactlyInAnyOrder(
                        "/remarks/1 personal_health_information",
                        "/remarks/2 forbidden_character",
                        "/steps/1/what blank");
    }

    @Test
    void whatIsTooLongIsNotJudgedElementByElement() throws Exception {
        String steps = "{},".repeat(9_999) + "{}";

        assertThat(faults("{'steps':[" + steps + "],'colours':['BLUE','RED','RED','RED']}"))
                .containsExactly("/steps too_many", "/colours too_many");
    }

    @Test
    void soManyFaultsAreToldAndNoMore() throws Exception {
        StringBuilder unknown = new StringBuilder();
        for (int first = 'a'; first <= 'z'; first++) {
            for (int second = 'a'; second <= 'z'; second++) {
                unknown.append("'x").append((char) first).append((char) second).append("':1,");
            }
        }

        assertThat(faults("{" + unknown + "'remarks':['a']}"))
                .hasSize(100)
                .startsWith("/xaa unknown_member", "/xab unknown_member");
    }

    private static List<String> faults(String json) throws Exception {
        Shape shape = new Shape(MAPPER);
        ObjectNode tree = (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        List<Violation> faults = new ArrayList<>(shape.prune(tree, Plan.class));
        faults.addAll(
                new ContentCheck(factory.getValidator(), Screening::shipped)
                        .faults(
                                MAPPER.treeToValue(tree, Plan.class),
                                shape.texts(tree, Plan.class)));
        return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
