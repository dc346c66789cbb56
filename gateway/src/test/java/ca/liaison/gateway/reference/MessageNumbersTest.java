package ca.liaison.gateway.reference;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("XRF-06")
class MessageNumbersTest {

    @Test
    void onlyMembersAtTheTopAreNumbersOfTheMessage() {
        MessageNumbers numbers =
                read(
                        "{\"caller\": {\"partnerTicketNumber\": \"inner\"}, \"list\": [{\"number\": \"x\"}],"
                                + " \"partnerTicketNumber\": \"HDN-1\", \"correctNumber\": \"HDN-2\", \"number\": \"INC0000042\"}");

        assertThat(numbers)
                .isEqualTo(
                        new MessageNumbers(
                                new Quoted.Text("INC0000042"),
                                new Quoted.Text("HDN-1"),
                                new Quoted.Text("HDN-2")));
    }

    @Test
    void nullIsNoNumberAndAFigureIsNoText() {
        assertThat(read("{\"partnerTicketNumber\": null}").partner())
                .isEqualTo(new Quoted.Absent());
        assertThat(read("{\"partnerTicketNumber\": 17}").partner())
                .isEqualTo(new Quoted.OfOtherType());
        assertThat(read("{\"partnerTicketNumber\": {\"a\": \"b\"}}").partner())
                .isEqualTo(new Quoted.OfOtherType());
    }

    @Test
    void whatIsNoObjectCarriesNoNumbers() {
        assertThat(read("[{\"partnerTicketNumber\": \"HDN-1\"}]")).isEqualTo(MessageNumbers.NONE);
        assertThat(read("\"HDN-1\"")).isEqualTo(MessageNumbers.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\": 1} {}",
                "{\"a\": 1},",
                "{\"a\": 1, \"a\": 2}",
                "{\"partnerTicketNumber\": \"a\", \"partnerTicketNumber\": \"b\"}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 1,}",
                "{\"a\": \"\u0001\"}",
                "nothing"
            })
    void whatIsNotStrictlyJsonIsMalformed(String document) {
        assertMalformed(document.getBytes(UTF_8));
    }

    @Test
    void nestingHasABottom() {
        assertMalformed("[".repeat(10_000).getBytes(UTF_8));
        assertMalformed(("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}").getBytes(UTF_8));
    }

    @Test
    void onlyUtf8IsRead() {
        String document = "{\"partnerTicketNumber\": \"HDN-1\"}";

        assertMalformed(document.getBytes(UTF_16));
        assertMalformed(document.getBytes(UTF_16LE));
        assertMalformed(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
    }

    private static void assertMalformed(byte[] document) {
        assertThatThrownBy(() -> MessageNumbers.of(document))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.problem().code())
                                        .isEqualTo(ProblemCode.MALFORMED_JSON));
    }

    private static MessageNumbers read(String document) {
        return MessageNumbers.of(document.getBytes(UTF_8));
    }
}
