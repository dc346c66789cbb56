package ca.liaison.local.requirements;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The traceability for people to read.
final class TraceabilityText {

    private TraceabilityText() {}

    static String of(Traceability traceability) {
        StringBuilder text = new StringBuilder();
        for (ProvenRequirement requirement : traceability.requirements()) {
            text.append(
                    "%-7s %-8s %s%n"
                            .formatted(
                                    requirement.id(),
                                    requirement.status().word(),
                                    requirement.title()));
            for (Proof proof : requirement.tests()) {
                text.append("                 %s (%s)%n".formatted(proof.test(), proof.inWords()));
            }
        }
        return text.append(summary(traceability)).toString();
    }

    private static String summary(Traceability traceability) {
        Map<Status, Long> counts =
                traceability.requirements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProvenRequirement::status,
                                        () -> new EnumMap<>(Status.class),
                                        Collectors.counting()));
        String summary =
                "%n%d requirements: %d passed, %d failed, %d skipped, %d without a test%n"
                        .formatted(
                                traceability.requirements().size(),
                                counts.getOrDefault(Status.PASSED, 0L),
                                counts.getOrDefault(Status.FAILED, 0L),
                                counts.getOrDefault(Status.SKIPPED, 0L),
                                counts.getOrDefault(Status.MISSING, 0L));
        return traceability.unknownTags().isEmpty()
                ? summary
                : summary
                        + "Tags that no requirement has: %s%n"
                                .formatted(String.join(", ", traceability.unknownTags()));
    }
}
