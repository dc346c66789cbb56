package ca.liaison.kit.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screening;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("INC-28")
class AttachmentCheckTest {
    private static final int GREATEST_SIZE = 1 << 20;
    private static final String HEALTH_NUMBER = "Health card number 1234567897";

    private final AttachmentCheck check =
            new AttachmentCheck(
                    new AttachmentSettings() {
                        @Override
                        public int greatestSize() {
                            return GREATEST_SIZE;
                        }

                        @Override
                        public Set<String> mediaTypes() {
                            return Set.of(
                                    "text/plain",
                                    "text/csv",
                                    "application/json",
                                    "image/png",
                                    "image/jpeg");
                        }
                    },
                    Screening.shipped());

    @Test
    void logsTablesAndPicturesAreTaken() throws IOException {
        assertThat(check.faults("engine.log", "text/plain", utf8("07:10 queue full\r\n")))
                .isEmpty();
        assertThat(check.faults("File d'attente é.txt", "text/plain", utf8("\uFEFFété\n")))
                .isEmpty();
        assertThat(check.faults("counts.CSV", "text/csv", utf8("time,count\n07:10,5\n"))).isEmpty();
        assertThat(check.faults("state.json", "application/json", utf8("{\"queue\": 5}")))
                .isEmpty();
        assertThat(check.faults("screen.png", "image/png", picture("png"))).isEmpty();
        assertThat(check.faults("screen.jpeg", "image/jpeg", picture("jpeg"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    screen.svg  | image/svg+xml            | /mediaType | unknown_value
                    page.html   | text/html                | /mediaType | unknown_value
                    all.zip     | application/zip          | /mediaType | unknown_value
                    screen.png  | text/plain               | /fileName  | media_type_mismatch
                    run.exe     | text/plain               | /fileName  | media_type_mismatch
                    log.txt.html| text/plain               | /fileName  | media_type_mismatch
                    log         | text/plain               | /fileName  | media_type_mismatch
                    ../log.txt  | text/plain               | /fileName  | malformed
                    a/b.txt     | text/plain               | /fileName  | malformed
                    a\\b.txt    | text/plain               | /fileName  | malformed
                    .txt        | text/plain               | /fileName  | malformed
                    log.txt.    | text/plain               | /fileName  | malformed
                    con:log.txt | text/plain               | /fileName  | malformed
                    """)
    void namesAndTypesThatDoNotFitAreRefused(
            String fileName, String mediaType, String pointer, String code) {
        assertThat(check.faults(fileName, mediaType, utf8("queue full\n")))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<!DOCTYPE html><p>queue</p>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "%PDF-1.7\n1 0 obj\n",
                "PK\u0003\u0004 and so on",
                "#!/bin/sh\nrm -r ~\n",
                "MZ\u0090 this program"
            })
    void whatIsSomethingElseThanPlainTextIsRefused(String content) {
        assertThat(check.faults("log.txt", "text/plain", content.getBytes(ISO_8859_1)))
                .containsExactly(Violation.of("/content", "media_type_mismatch"));
    }

    @Test
    void picturesThatCarryAnotherFileBehindThemAreRefused() throws IOException {
        byte[] script = utf8("<script>alert(1)</script>");

        for (Map.Entry<String, String> type :
                Map.of("png", "image/png", "jpeg", "image/jpeg").entrySet()) {
            assertThat(
                            check.faults(
                                    "screen." + type.getKey(),
                                    type.getValue(),
                                    joined(picture(type.getKey()), script)))
                    .containsExactly(Violation.of("/content", "media_type_mismatch"));
        }
        assertThat(check.faults("screen.png", "image/png", picture("jpeg")))
                .containsExactly(Violation.of("/content", "media_type_mismatch"));
        assertThat(check.faults("screen.png", "image/png", script))
                .containsExactly(Violation.of("/content", "media_type_mismatch"));
    }

    @Test
    void textThatIsNotUtf8OrHoldsControlCharactersOrIsNoJsonIsRefused() {
        assertThat(check.faults("log.txt", "text/plain", "été".getBytes(ISO_8859_1)))
                .containsExactly(Violation.of("/content", "media_type_mismatch"));
        assertThat(check.faults("log.txt", "text/plain", utf8("red \u001b[31mqueue")))
                .extracting(Violation::pointer)
                .containsExactly("/content");
        assertThat(check.faults("log.txt", "text/plain", utf8("a\u202Eb")))
                .containsExactly(Violation.of("/content", "forbidden_character"));
        assertThat(check.faults("state.json", "application/json", utf8("{queue: 5")))
                .containsExactly(Violation.of("/content", "media_type_mismatch"));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(check.faults("log.txt", "text/plain", new byte[0]))
                .containsExactly(Violation.of("/content", "blank"));
        assertThat(check.faults("log.txt", "text/plain", utf8("a".repeat(GREATEST_SIZE + 1))))
                .containsExactly(
                        new Violation("/content", "too_large", Map.of("max", GREATEST_SIZE)));
        assertThat(check.faults("log.txt", "text/plain", utf8("a".repeat(GREATEST_SIZE))))
                .isEmpty();
    }

    @Test
    @Tag("PHI-01")
    void aHealthNumberIsFoundWhereverInALogItStands() {
        String line = "07:10 the queue of the interface is full, nothing is delivered\n";
        for (int before : List.of(0, 10, 900, 1008, 1040, 5000)) {
            String log = line.repeat(before) + HEALTH_NUMBER + "\n" + line.repeat(10);

            assertThat(check.faults("engine.log", "text/plain", utf8(log)))
                    .as("after %d lines", before)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.pointer()).isEqualTo("/content");
                        assertThat(fault.code()).isEqualTo("personal_health_information");
                        assertThat(fault.toString()).doesNotContain("1234567897");
                    });
        }
    }

    @Test
    @Tag("PHI-01")
    void aHealthNumberThatAPartCutsInTwoIsWholeInTheNext() {
        for (int length = 40; length < 120; length++) {
            String text = "x ".repeat(50) + HEALTH_NUMBER + " y".repeat(50);

            assertThat(new ScreenedParts(text, length, 35).find(Screening.shipped()))
                    .as("parts of %d", length)
                    .isPresent();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(one);
        file.writeBytes(other);
        return file.toByteArray();
    }
}
