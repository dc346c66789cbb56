package ca.liaison.kit.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.kit.json.StrictJson;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Finding;
import ca.liaison.kit.screening.PlainCharacters;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.screening.Screening;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.tika.Tika;

/// Holds a file against what it is said to be: a name that fits, a content that is of its type and
/// ends where the type says, and a text without personal information (INC-28).
@ApplicationScoped
public class AttachmentCheck {
    private static final String FILE_NAME = "/fileName";
    private static final String MEDIA_TYPE = "/mediaType";
    private static final String CONTENT = "/content";
    private static final String TEXT = "text/plain";
    private static final String FORBIDDEN_IN_NAMES = "/\\:*?\"<>|";

    private final AttachmentSettings settings;
    private final Screening screening;
    private final Tika detector = new Tika();
    private final ObjectMapper json = StrictJson.mapper();

    AttachmentCheck(AttachmentSettings settings, Screening screening) {
        this.settings = settings;
        this.screening = screening;
    }

    /// All faults of a file, at the members `fileName`, `mediaType` and `content`.
    public List<Violation> faults(String fileName, String mediaType, byte[] content) {
        List<Violation> faults = new ArrayList<>();
        if (!isName(fileName)) {
            faults.add(Violation.of(FILE_NAME, "malformed"));
        }
        if (content.length == 0) {
            faults.add(Violation.of(CONTENT, "blank"));
        } else if (content.length > settings.greatestSize()) {
            faults.add(new Violation(CONTENT, "too_large", Map.of("max", settings.greatestSize())));
        }
        Optional<FileType> type =
                FileType.of(mediaType).filter(known -> settings.mediaTypes().contains(mediaType));
        if (type.isEmpty()) {
            faults.add(
                    new Violation(
                            MEDIA_TYPE,
                            "unknown_value",
                            Map.of("allowed", List.copyOf(new TreeSet<>(settings.mediaTypes())))));
        } else if (faults.isEmpty()) {
            fault(type.get(), fileName, content).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Violation> fault(FileType type, String fileName, byte[] content) {
        if (!type.fits(fileName)) {
            return Optional.of(Violation.of(FILE_NAME, "media_type_mismatch"));
        }
        if (!detector.detect(content).equals(type.text() ? TEXT : type.mediaType())) {
            return Optional.of(Violation.of(CONTENT, "media_type_mismatch"));
        }
        return switch (type) {
            case PLAIN, CSV, JSON -> faultOfText(type, content);
            case PNG, JPEG ->
                    endsAs(type, content)
                            ? Optional.empty()
                            : Optional.of(Violation.of(CONTENT, "media_type_mismatch"));
        };
    }

    private Optional<Violation> faultOfText(FileType type, byte[] content) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException noUtf8) {
            return Optional.of(Violation.of(CONTENT, "media_type_mismatch"));
        }
        Optional<Finding> finding = ScreenedParts.of(text).find(screening);
        if (finding.isPresent()) {
            return Optional.of(
                    new Violation(
                            CONTENT, Screened.CODE, Map.of("kind", finding.get().kind().code())));
        }
        // Programs that write text on Windows like to begin it with a mark of its byte order.
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!PlainCharacters.isPlain(unmarked, true)) {
            return Optional.of(Violation.of(CONTENT, PlainText.CODE));
        }
        return type == FileType.JSON && !isJson(unmarked)
                ? Optional.of(Violation.of(CONTENT, "media_type_mismatch"))
                : Optional.empty();
    }

    private boolean isJson(String text) {
        try {
            json.readTree(text);
            return true;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    /// Behind its end a picture could carry any other file.
    private static boolean endsAs(FileType type, byte[] content) {
        byte[] end = type.end();
        return content.length >= end.length
                && Arrays.equals(
                        end, 0, end.length, content, content.length - end.length, content.length);
    }

    private static boolean isName(String fileName) {
        return !fileName.startsWith(".")
                && !fileName.endsWith(".")
                && fileName.equals(fileName.strip())
                && fileName.chars().noneMatch(c -> FORBIDDEN_IN_NAMES.indexOf(c) >= 0);
    }
}
