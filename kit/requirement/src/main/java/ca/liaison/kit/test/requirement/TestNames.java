package ca.liaison.kit.test.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// What people call the tests of a plan.
final class TestNames {

    private final TestPlan plan;

    TestNames(TestPlan plan) {
        this.plan = plan;
    }

    /// The outermost class of the test; empty for what belongs to no class, such as an engine.
    Optional<String> className(TestIdentifier test) {
        return withAncestors(test).stream()
                .flatMap(identifier -> identifier.getSource().stream())
                .flatMap(source -> className(source).stream())
                .findFirst()
                .map(name -> name.contains("$") ? name.substring(0, name.indexOf('$')) : name);
    }

    private static Optional<String> className(TestSource source) {
        return switch (source) {
            case MethodSource method -> Optional.of(method.getClassName());
            case ClassSource type -> Optional.of(type.getClassName());
            default -> Optional.empty();
        };
    }

    /// The display name if one was given, else the method's name in words, behind the names of the
    /// nested classes it stands in. All invocations of a parameterised test have the name of their
    /// method.
    String sentence(TestIdentifier test) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (TestIdentifier identifier : withAncestors(test).reversed()) {
            switch (identifier.getSource().orElse(null)) {
                case ClassSource type when type.getClassName().contains("$") ->
                        parts.put(type.getClassName(), given(identifier, simpleName(type)));
                case MethodSource method ->
                        parts.putIfAbsent(
                                method.getMethodName(), given(identifier, method.getMethodName()));
                case null, default -> {}
            }
        }
        return parts.isEmpty() ? test.getDisplayName() : String.join(": ", parts.values());
    }

    SortedSet<String> tags(TestIdentifier test) {
        SortedSet<String> tags = new TreeSet<>();
        withAncestors(test)
                .forEach(
                        identifier -> identifier.getTags().forEach(tag -> tags.add(tag.getName())));
        return tags;
    }

    private static String given(TestIdentifier identifier, String javaName) {
        String shown = identifier.getDisplayName();
        boolean generated =
                shown.equals(javaName)
                        || shown.startsWith(javaName + "(")
                        || shown.endsWith("$" + javaName);
        return generated ? words(javaName) : shown;
    }

    private static String simpleName(ClassSource type) {
        String className = type.getClassName();
        return className.substring(className.lastIndexOf('$') + 1);
    }

    private static String words(String javaName) {
        return javaName.replace('_', ' ')
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// The test, what contains it, what contains that, and so on.
    private List<TestIdentifier> withAncestors(TestIdentifier test) {
        List<TestIdentifier> chain = new ArrayList<>();
        Optional<TestIdentifier> next = Optional.of(test);
        while (next.isPresent()) {
            chain.add(next.get());
            next = plan.getParent(next.get());
        }
        return chain;
    }
}
