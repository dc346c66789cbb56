package ca.liaison.kit.test.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ExecutedTestRecorderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SAMPLES = ExecutedTestRecorderTest.class.getName();

    @TempDir private Path module;

    @Tag("AAA-01")
    static class Everything {
        @Test
        @Tag("AAA-02")
        void aThingHolds() {}

        @Test
        void aThingDoesNotHold() {
            throw new AssertionError("as it should");
        }

        @Test
        void aThingCannotBeTriedHere() {
            assumeTrue(false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "\"b\\\n"})
        void everyCaseHolds(String text) {
            assertThat(text).isNotEmpty();
        }

        @Nested
        @DisplayName("As a desk")
        class AsADesk {
            @Test
            @DisplayName("what is not mine looks absent")
            @Tag("AAA-03")
            void absent() {}
        }
    }

    @Tag("AAA-04")
    static class NeverStarted {
        @BeforeAll
        static void fails() {
            throw new IllegalStateException("as it should");
        }

        @Test
        void wouldHold() {}
    }

    @Tag("AAA-05")
    static class EndedBadly {
        @AfterAll
        static void fails() {
            throw new IllegalStateException("as it should");
        }

        @Test
        void holds() {}
    }

    @Tag("AAA-06")
    @Disabled("as it should be")
    static class SwitchedOff {
        @Test
        void wouldHold() {}
    }

    @BeforeEach
    void thisClassIsCompiledThere() throws IOException {
        Path compiled =
                module.resolve("target/test-classes/" + SAMPLES.replace('.', '/') + ".class");
        Files.createDirectories(compiled.getParent());
        Files.createFile(compiled);
    }

    @Test
    void recordsEveryTestWithNameTagsAndOutcome() throws IOException {
        run(Everything.class);

        assertThat(results())
                .hasSize(6)
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "\"everything: a thing holds\"",
                                        "[\"AAA-01\",\"AAA-02\"]",
                                        "\"passed\""))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "\"everything: a thing does not hold\"",
                                        "[\"AAA-01\"]",
                                        "\"failed\""))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "\"everything: a thing cannot be tried here\"",
                                        "\"skipped\""))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "\"everything: As a desk: what is not mine looks absent\"",
                                        "[\"AAA-01\",\"AAA-03\"]"))
                .allSatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "\"class\":\"" + SAMPLES + "\"",
                                        "\"at\":\"2026-11-22T12:00:00Z\""));
        assertThat(results())
                .filteredOn(line -> line.contains("everything: every case holds"))
                .hasSize(2);
    }

    @Test
    void aClassThatCannotStartFailsItsTests() throws IOException {
        run(NeverStarted.class);

        assertThat(results()).singleElement().asString().contains("would hold", "AAA-04", "failed");
    }

    @Test
    void aClassThatEndsBadlyIsItselfAFailure() throws IOException {
        run(EndedBadly.class);

        assertThat(results())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("holds", "passed"))
                .anySatisfy(line -> assertThat(line).contains("AAA-05", "failed"));
    }

    @Test
    void aClassThatIsSwitchedOffIsSkipped() throws IOException {
        run(SwitchedOff.class);

        assertThat(results())
                .singleElement()
                .asString()
                .contains("would hold", "AAA-06", "skipped");
    }

    @Test
    void aLaterRunReplacesTheResultsOfItsClassesAndOfThoseThatAreGone() throws IOException {
        run(Everything.class);
        Path kept = Files.createFile(folder().resolve("a.KeptTest.jsonl"));
        Files.createDirectories(module.resolve("target/test-classes/a"));
        Files.createFile(module.resolve("target/test-classes/a/KeptTest.class"));
        Path gone = Files.createFile(folder().resolve("a.GoneTest.jsonl"));

        run(SwitchedOff.class);

        assertThat(results()).singleElement().asString().contains("AAA-06");
        assertThat(kept).exists();
        assertThat(gone).doesNotExist();
    }

    private void run(Class<?> samples) {
        LauncherConfig onlyThisListener =
                LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(
                                new ExecutedTestRecorder(module, Clock.fixed(NOW, ZoneOffset.UTC)))
                        .build();
        LauncherFactory.create(onlyThisListener)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(samples))
                                .build());
    }

    private List<String> results() throws IOException {
        return Files.readAllLines(folder().resolve(SAMPLES + ".jsonl"));
    }

    private Path folder() {
        return module.resolve("target").resolve("requirements");
    }
}
