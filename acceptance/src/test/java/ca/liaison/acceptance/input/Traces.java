package ca.liaison.acceptance.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ca.liaison.acceptance.suite.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds where a text has left a trace: in the databases, and in every file that the suite has
/// written - logs, the records of the topics, the databases' own journals.
public record Traces(Addresses addresses) {

    /// Names of the tables and files that hold the text.
    List<String> of(String text) throws SQLException, IOException {
        List<String> found = new ArrayList<>(new Database(addresses).tablesWith(text));
        Path home = addresses.home().folder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(path -> written(home.relativize(path))).toList()) {
                if (holds(file, text)) {
                    found.add(home.relativize(file).toString());
                }
            }
        }
        return found;
    }

    /// The same without the files of the databases themselves, in which a row that is gone lies
    /// until its place is used again.
    public List<String> ofWhatIsKept(String text) throws SQLException, IOException {
        return of(text).stream().filter(place -> !place.startsWith("data/postgresql")).toList();
    }

    /// Kafka's indexes hold offsets and times alone, in files that are far longer than that.
    private static boolean written(Path file) {
        return !file.startsWith("programs") && !file.toString().endsWith("index");
    }

    private static boolean holds(Path file, String text) throws IOException {
        try {
            return Files.isRegularFile(file)
                    && new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (NoSuchFileException _) {
            return false;
        }
    }
}
