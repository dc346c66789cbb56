package ca.liaison.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.gateway.catalogue.Operation;
import ca.liaison.gateway.reference.MessageNumbers;
import ca.liaison.gateway.reference.Quoted;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("XRF-06")
class MessageTest {
    private static final BodyReading READING = new BodyReading(Duration.ofMinutes(1), () -> {});

    private static final String BODY = "{\"partnerTicketNumber\":  \"HDN-1\"}";

    @Test
    void theBytesAreKeptAsTheyCame() {
        Message message = read("application/json", BODY);

        assertThat(message.content().toString()).isEqualTo(BODY);
        assertThat(message.numbers().partner()).isEqualTo(new Quoted.Text("HDN-1"));
    }

    @Test
    void noBodyIsAMessageWithoutNumbers() {
        assertThat(read("text/plain", "").numbers()).isEqualTo(MessageNumbers.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\""
            })
    void jsonInUtf8IsRead(String type) {
        assertThat(read(type, BODY).content().length()).isEqualTo(BODY.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/jsonp",
                "application/json;charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/x-www-form-urlencoded",
                "*/*",
                ""
            })
    void anythingElseIsAnUnsupportedMediaType(String type) {
        assertRefused(type, BODY, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aPackedBodyIsAnUnsupportedMediaType() {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Content-Type", "application/json")
                        .add("Content-Encoding", "gzip");

        assertThatThrownBy(() -> Message.read(headers, stream(BODY), Operation.USUAL_SIZE, READING))
                .isInstanceOf(Rejected.class)
                .hasMessage("unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    application/json, true
                    text/plain,       true
                    application/json, false
                    """)
    void sizeIsJudgedFirstWhetherAnnouncedOrNot(String type, boolean announced) {
        String body = "[" + " ".repeat(Operation.USUAL_SIZE) + "]";
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);
        if (announced) {
            headers.add("Content-Length", Integer.toString(body.length()));
        }

        assertThatThrownBy(() -> Message.read(headers, stream(body), Operation.USUAL_SIZE, READING))
                .isInstanceOf(Rejected.class)
                .hasMessage("content_too_large");
    }

    @Test
    void theGreatestSizeIsAccepted() {
        String body = "[" + " ".repeat(Operation.USUAL_SIZE - 2) + "]";

        assertThat(read("application/json", body).content().length())
                .isEqualTo(Operation.USUAL_SIZE);
    }

    private static void assertRefused(String type, String body, ProblemCode code) {
        assertThatThrownBy(() -> read(type, body))
                .isInstanceOf(Rejected.class)
                .hasMessage(code.name().toLowerCase(Locale.ROOT));
    }

    private static Message read(String type, String body) {
        return Message.read(
                MultiMap.caseInsensitiveMultiMap().add("Content-Type", type),
                stream(body),
                Operation.USUAL_SIZE,
                READING);
    }

    private static ByteArrayInputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
