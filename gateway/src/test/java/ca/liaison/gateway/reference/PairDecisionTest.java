package ca.liaison.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.reference.PartnerNumber;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("XRF-06")
@Tag("XRF-04")
class PairDecisionTest {

    /// References are written `organisation:number:state`, several with a comma between them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nord:HDN-1:current                          | HDN-1   | CONFIRMED
                    nord:HDN-1:current                          | hdn -1  | CONFIRMED
                    nord:HDN-0:superseded,nord:HDN-1:current    | HDN-0   | CONFIRMED
                    nord:HDN-0:superseded,nord:HDN-1:current    | HDN-1   | CONFIRMED
                    laurier:L-1:current,nord:HDN-1:current      | HDN-1   | CONFIRMED
                                                                | HDN-1   | INVISIBLE
                    nord::awaited                               | HDN-1   | AWAITED
                    nord::released                              | HDN-1   | AWAITED
                    nord::awaited,laurier:HDN-1:current         | HDN-1   | AWAITED
                    nord:HDN-1:current                          | HDN1    | MISMATCH
                    nord:HDN-1:current                          | HDN-2   | MISMATCH
                    laurier:HDN-1:current                       | HDN-1   | MISMATCH
                    laurier:L-1:current,nord:HDN-1:current      | L-1     | MISMATCH
                    nord:HDN-1:withdrawn                        | HDN-1   | MISMATCH
                    """)
    void theCallersOwnNumberOfTheTicketDecides(
            String references, String quoted, PairDecision decision) {
        assertThat(PairDecision.of(references(references), "nord", new PartnerNumber(quoted)))
                .isEqualTo(decision);
    }

    @SuppressWarnings("NullAway") // an empty cell is null
    private static List<Reference> references(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(",", -1))
                        .map(reference -> reference.split(":", -1))
                        .map(parts ->
                                new Reference(
                                        "INC0000042",
                                        parts[0],
                                        parts[1].isEmpty() ? null : parts[1],
                                        parts[2]))
                        .toList();
    }
}
