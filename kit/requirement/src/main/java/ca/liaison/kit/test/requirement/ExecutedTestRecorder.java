package ca.liaison.kit.test.requirement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes the tests of a run to `target/requirements/<test class>.jsonl` of their module, one line
/// a test.
///
/// A file a class, so that a run of a few classes replaces their results and keeps the others'. The
/// results of the classes about to run are deleted before the first test, and those of classes that
/// are gone too: what a run that dies half-way leaves behind are no results, not old ones.
public final class ExecutedTestRecorder implements TestExecutionListener {

    private final Path module;
    private final Clock clock;
    private final Map<String, ExecutedTest> executed = new ConcurrentHashMap<>();
    private @Nullable TestPlan plan;

    /// For the launcher, which finds this class as a service: the module is where Maven runs its
    /// tests.
    public ExecutedTestRecorder() {
        this(Path.of(System.getProperty("basedir", "")), Clock.systemUTC());
    }

    ExecutedTestRecorder(Path module, Clock clock) {
        this.module = module;
        this.clock = clock;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        TestNames names = new TestNames(started);
        Set<String> classes =
                leaves(started, started.getRoots())
                        .flatMap(test -> names.className(test).stream())
                        .collect(Collectors.toSet());
        try (Stream<Path> files = Files.exists(folder()) ? Files.list(folder()) : Stream.empty()) {
            for (Path file : files.toList()) {
                String className = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
                if (classes.contains(className) || !exists(className)) {
                    Files.delete(file);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        record(skipped, Outcome.SKIPPED);
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (finished.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            record(finished, Outcome.of(result));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        Map<String, List<ExecutedTest>> byClass =
                executed.values().stream().collect(Collectors.groupingBy(ExecutedTest::className));
        executed.clear();
        try {
            for (Map.Entry<String, List<ExecutedTest>> tests : byClass.entrySet()) {
                Files.createDirectories(folder());
                Files.write(
                        folder().resolve(tests.getKey() + ".jsonl"),
                        tests.getValue().stream().map(ExecutedTest::toJson).sorted().toList());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// A container that ends badly takes its tests with it that have not run; if all have, it
    /// stands for itself.
    private void record(TestIdentifier ended, Outcome outcome) {
        TestPlan current = plan;
        if (current == null) {
            return;
        }
        List<TestIdentifier> without =
                leaves(current, List.of(ended))
                        .filter(leaf -> !executed.containsKey(leaf.getUniqueId()))
                        .toList();
        TestNames names = new TestNames(current);
        for (TestIdentifier test : without.isEmpty() ? List.of(ended) : without) {
            names.className(test)
                    .ifPresent(className ->
                            executed.put(
                                    test.getUniqueId(),
                                    new ExecutedTest(
                                            test.getUniqueId(),
                                            className,
                                            names.sentence(test),
                                            names.tags(test),
                                            outcome,
                                            clock.instant())));
        }
    }

    private static Stream<TestIdentifier> leaves(TestPlan plan, Collection<TestIdentifier> roots) {
        return roots.stream()
                .flatMap(root -> {
                    Set<TestIdentifier> children = plan.getChildren(root);
                    return children.isEmpty() ? Stream.of(root) : leaves(plan, children);
                });
    }

    private Path folder() {
        return module.resolve("target").resolve("requirements");
    }

    private boolean exists(String className) {
        return Files.exists(
                module.resolve("target")
                        .resolve("test-classes")
                        .resolve(className.replace('.', '/') + ".class"));
    }
}
