package ca.liaison.kit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of one message, written here with `¦` between them.
@Tag("PHI-01")
class ScreeningTogetherTest {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            textBlock =
                    """
                    # found                     § texts
                    1 ontario_health_number     § health card¦{on}
                    1 ontario_health_number     § numéro de carte santé :¦# {on}
                    1 ontario_health_number     § health card¦{on/}
                    1 ontario_health_number     § health card¦{on3/}
                    2 ontario_health_number     § agent 12¦The patient has OHIP¦{on}¦and waits
                    1 ontario_health_number     § sant&eacute; et carte sant&eacute;¦{on%20}
                    1 ramq_number               § RAMQ¦{ramq_}
                    1 social_insurance_number   § her SIN¦{sin}¦she says
                    1 social_insurance_number   § NAS¦{sin_}
                    1 health_number             § MCP¦123 456 789 012
                    """)
    void aWordInOneTextNamesTheNumberInTheNext(String found, String templates) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(found(filled(templates, seed))).as(templates).contains(found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 7, 9})
    void aNumberIsFoundInBothTextsThatHoldAPartOfIt(int firstPart) {
        for (int seed = 0; seed < SEEDS; seed++) {
            String number = MadeUpNumbers.ontario(seed);

            assertThat(
                            found(
                                    List.of(
                                            "agent",
                                            "health card " + number.substring(0, firstPart),
                                            number.substring(firstPart) + " x")))
                    .isEqualTo("1 ontario_health_number, 2 ontario_health_number");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{on}¦the OHIP portal is slow",
                "OHIP portal is slow since this morning¦{on}",
                "OHIP help desk¦{on-phone}",
                "OHIP desk of nights¦{on3/}",
                "OHIP portal¦call {on}",
                "NAS of the hospital is full¦lot {sin}",
                "HDN-2026-00017¦12 users of OHIP",
                "{on}¦CT scanner does not send",
                "OLIS¦8511 0112 messages wait",
                "Alice Tremblay¦date of birth 1980-03-12 is shown twice",
                "OHIP answers slowly¦2026-11-22 07:10¦416-555-0123",
                "OHIP¦10.20.30.41:8443 / 10.20.30.42:8443",
                "carte santé¦INC0004217, INC0004218",
                "OHIP {on}",
                "health card¦no number"
            })
    void otherNumbersPass(String templates) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(found(filled(templates, seed))).as(templates).isEmpty();
        }
    }

    private static List<String> filled(String templates, long seed) {
        return Arrays.stream(templates.split("¦", -1))
                .map(template -> Disguise.fill(template, seed))
                .toList();
    }

    private static String found(List<String> texts) {
        return Screening.shipped().screenTogether(texts).entrySet().stream()
                .map(found -> found.getKey() + " " + found.getValue().kind().code())
                .collect(Collectors.joining(", "));
    }
}
