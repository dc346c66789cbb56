package ca.liaison.kit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PHI-01")
class ConstraintsTest {

    private record Note(
            @Screened @PlainText(multiline = true) String text,
            @Screened @PlainText String label,
            List<@Screened String> fileNames) {}

    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void start() {
        factory =
                Validation.byProvider(HibernateValidator.class)
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @Test
    void tellsFieldCodeAndKind() {
        Note note =
                new Note(
                        MadeUpNumbers.fill("HCN {on}\nNAS {sin}", 1),
                        "ordinary",
                        List.of("log.txt", MadeUpNumbers.ramqOfMan(2) + ".png"));

        assertThat(told(note))
                .containsExactlyInAnyOrder(
                        "text personal_health_information ontario_health_number",
                        "fileNames[1].<list element> personal_health_information ramq_number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OHIP {on/}",
                "NAS {sin_}",
                "RAMQ {ramq,}",
                "HCN {on&nbsp;}",
                "HCN {on\u3164}"
            })
    void tellsNumbersInDisguiseToo(String template) {
        Note note = new Note("ordinary", Disguise.fill(template, 3), List.of());

        assertThat(told(note))
                .hasSize(1)
                .allMatch(told -> told.startsWith("label personal_health_information "));
    }

    @Test
    void ordinaryTextAndNoTextPass() {
        assertThat(told(new Note("Ligne 1\r\n\tLigne 2 — « été » 🚑", "a", List.of()))).isEmpty();
        assertThat(validator.validateValue(Note.class, "text", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what,              code point, in one line, in several lines
                    NUL,                 0000, false, false
                    escape,              001B, false, false
                    line feed,           000A, false, true
                    carriage return,     000D, false, true
                    tab,                 0009, false, true
                    form feed,           000C, false, false
                    next line,           0085, false, false
                    line separator,      2028, false, false
                    paragraph separator, 2029, false, false
                    zero-width space,    200B, false, false
                    right-to-left,       202E, false, false
                    byte order mark,     FEFF, false, false
                    lone surrogate,      D800, false, false
                    noncharacter,        FFFE, false, false
                    unassigned,          0378, false, false
                    no-break space,      00A0, true,  true
                    accented letter,     00E9, true,  true
                    emoji,               1F691, true, true
                    variation selector,  FE0F, true,  true
                    """)
    void refusesCharactersThatNoTextMayHold(
            String what, String codePoint, boolean inOneLine, boolean inSeveral) {
        String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

        assertThat(told(new Note("a", text, List.of())))
                .as(what)
                .hasSize(inOneLine ? 0 : 1)
                .allMatch(told -> told.startsWith("label forbidden_character"));
        assertThat(told(new Note(text, "a", List.of()))).as(what).hasSize(inSeveral ? 0 : 1);
    }

    private static Set<String> told(Note note) {
        return validator.validate(note).stream()
                .map(violation ->
                        violation.getPropertyPath()
                                + " "
                                + violation.getMessage()
                                + ScreenedViolation.kindOf(violation)
                                        .map(kind -> " " + kind.code())
                                        .orElse(""))
                .collect(Collectors.toSet());
    }
}
