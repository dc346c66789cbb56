package ca.liaison.kit.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A type of file that can be checked: a text that can be screened, or a picture that holds nothing
/// else. What can carry programs, or other files that nobody screens, is not among them.
enum FileType {
    PLAIN("text/plain", "", "txt log"),
    CSV("text/csv", "", "csv"),
    JSON("application/json", "", "json"),
    PNG("image/png", "0000000049454e44ae426082", "png"),
    JPEG("image/jpeg", "ffd9", "jpg jpeg");

    private final String mediaType;
    private final String end;
    private final String extensions;

    /// @param end the bytes that a picture ends with, in hexadecimal digits
    /// @param extensions of the names of such files
    FileType(String mediaType, String end, String extensions) {
        this.mediaType = mediaType;
        this.end = end;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    boolean text() {
        return end.isEmpty();
    }

    byte[] end() {
        return HexFormat.of().parseHex(end);
    }

    /// Whether a file of this name is taken for this type by whoever opens it.
    boolean fits(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0
                && List.of(extensions.split(" ", -1))
                        .contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }
}
