package ca.liaison.incident.major;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.incident.ticket.Reviews.Redaction;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a report partners do not read.
@Tag("INC-32")
class SensitiveDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Node 10.20.30.40 was full                | Node █████ was full
                    from 10.0.0.0/8 to 10.1.1.1:8443.        | from █████ to █████.
                    fe80::1 and 2001:db8::ff00:42 answered   | █████ and █████ answered
                    2001:db8:0:0:0:ff00:42:8329 answered     | █████ answered
                    auth.internal.example stopped            | █████ stopped
                    restarted srv-olis-03, then db12         | restarted █████, then █████
                    SRV-OLIS-03, Srv-Olis-04 and srv_olis_05 | █████, █████ and █████
                    PRDSQL02 by way of 00:1A:2b:3c:4D:5e     | █████ by way of █████
                    """)
    void addressesAndNamesOfMachinesAreFoundByRule(String text, String copy) {
        assertThat(SensitiveDetails.blackedOut(text, SensitiveDetails.in(text, List.of())))
                .isEqualTo(copy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    From 10:15:30 to 11:00, version 2.4.1 of the client
                    INC0000042 of HDN-2026-00017, P2 in OLIS
                    Le service, c.-à-d. le visualiseur, ne répondait plus.
                    """)
    void ordinaryWordsTimesAndTicketNumbersStay(String text) {
        assertThat(SensitiveDetails.in(text, List.of())).isEmpty();
    }

    @Test
    void whatTheDeskMarkedIsFoundInCapitalsAndAcrossLines() {
        String text = "The second data\ncentre failed; THE SECOND DATA CENTRE again";

        assertThat(
                        SensitiveDetails.blackedOut(
                                text, SensitiveDetails.in(text, List.of("the second data centre"))))
                .isEqualTo("█████ failed; █████ again");
    }

    @Test
    void whatTheDeskMarkedIsBlackWhereverItStandsAndGrowsTogetherWithWhatTheRuleFinds() {
        String text = "Room 4: srv-olis-03. Room 4 again";

        List<Redaction> found = SensitiveDetails.in(text, List.of("Room 4", "03. Room"));

        assertThat(found)
                .containsExactly(new Redaction(0, 6, "desk"), new Redaction(8, 27, "desk"));
        assertThat(SensitiveDetails.blackedOut(text, found)).isEqualTo("█████: █████ again");
    }
}
