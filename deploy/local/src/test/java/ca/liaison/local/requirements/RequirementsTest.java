package ca.liaison.local.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {

    @TempDir private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aCatalogueOfThree() throws IOException {
        write("pom.xml", "<modules><module>kit/a</module><module>b</module></modules>");
        write(
                "docs/requirements.tsv",
                """
                id\tarea\ttitle\tsource
                AAA-01\tone\tFirst thing holds\tGuide 1
                AAA-02\tone\tSecond thing holds\tGuide 2
                BBB-01\ttwo\tThird thing holds\tdecision
                """);
    }

    @Test
    void tellsEachRequirementWithItsTestsAndThoseWithout() throws IOException {
        results("kit/a", "x.FirstTest", line("x.FirstTest", "it holds", "AAA-01", "passed"));
        results(
                "b",
                "x.SecondTest",
                line("x.SecondTest", "every case holds", "AAA-02", "passed"),
                line("x.SecondTest", "every case holds", "AAA-02", "failed"));

        assertThat(run()).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "AAA-01  passed   First thing holds",
                        "                 FirstTest: it holds (passed)",
                        "AAA-02  failed   Second thing holds",
                        "                 SecondTest: every case holds (1 of 2 failed)",
                        "BBB-01  missing  Third thing holds",
                        "",
                        "3 requirements: 1 passed, 1 failed, 0 skipped, 1 without a test");
    }

    @Test
    void aTestProvesEachOfItsTags() throws IOException {
        results("kit/a", "x.T", line("x.T", "it holds", "AAA-01\",\"BBB-01\",\"slow", "passed"));

        run();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 passed", "1 without a test");
    }

    @Test
    void skippedTestsProveNothing() throws IOException {
        results("kit/a", "x.T", line("x.T", "it holds", "AAA-01", "skipped"));

        run();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 passed", "1 skipped");
    }

    @Test
    void showsOnlyThoseWithoutATestOfOnePrefix() throws IOException {
        results("kit/a", "x.T", line("x.T", "it holds", "AAA-01", "passed"));

        run("--missing", "--prefix", "AAA");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("AAA-02")
                .contains("1 requirements")
                .doesNotContain("AAA-01", "BBB-01");
    }

    @Test
    void speaksToPrograms() throws IOException {
        results("kit/a", "x.T", line("x.T", "it holds", "AAA-01", "passed"));

        run("--json");

        JsonNode answer = new ObjectMapper().readTree(out.toByteArray());
        assertThat(answer.at("/requirements")).hasSize(3);
        assertThat(answer.at("/requirements/0/id").asText()).isEqualTo("AAA-01");
        assertThat(answer.at("/requirements/0/status").asText()).isEqualTo("passed");
        assertThat(answer.at("/requirements/0/tests/0/test").asText()).isEqualTo("T: it holds");
        assertThat(answer.at("/requirements/1/status").asText()).isEqualTo("missing");
    }

    @Test
    void namesTagsThatNoRequirementHas() throws IOException {
        results("kit/a", "x.T", line("x.T", "it holds", "AAA-99\",\"slow", "passed"));

        run();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Tags that no requirement has: AAA-99");
    }

    @Test
    void saysHowToGetResultsWhereThereAreNone() {
        assertThat(run()).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./liaison test");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 without a test");
    }

    @Test
    void refusesAnOptionThatDoesNotExist() {
        assertThat(run("--verbose")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage");
    }

    private int run(String... arguments) {
        return new Requirements(
                        root,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private void results(String module, String className, String... lines) throws IOException {
        write(module + "/target/requirements/" + className + ".jsonl", String.join("\n", lines));
    }

    private static String line(String className, String name, String tag, String outcome) {
        return """
        {"id":"1","class":"%s","name":"%s","tags":["%s"],"outcome":"%s","at":"2026-11-22T12:00:00Z"}\
        """
                .formatted(className, name, tag, outcome);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
