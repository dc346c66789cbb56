package ca.liaison.local.requirements;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads what the tests' recorder left in each module.
final class ExecutedTests {

    private static final Path RESULTS = Path.of("target", "requirements");

    private ExecutedTests() {}

    static List<ExecutedTest> read(Path root) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<ExecutedTest> tests = new ArrayList<>();
        for (Path module : Modules.of(root)) {
            for (Path file : files(module.resolve(RESULTS))) {
                for (String line : Files.readAllLines(file)) {
                    tests.add(json.readValue(line, ExecutedTest.class));
                }
            }
        }
        return tests;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> results = Files.newDirectoryStream(folder, "*.jsonl")) {
            results.forEach(files::add);
        }
        return files;
    }
}
