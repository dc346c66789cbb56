package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was measured, for people and for programs.
record Report(List<Result> results, Map<String, Long> memory, List<Goal> goals) {
    private static final String HEAD =
            "%-8s %8s %8s %9s %8s %8s %8s %10s %7s  %s%n"
                    .formatted(
                            "",
                            "tickets",
                            "clients",
                            "1/s",
                            "p50 ms",
                            "p95 ms",
                            "p99 ms",
                            "floor 1/s",
                            "ratio",
                            "processor ms each");

    /// The head of the table whose lines are told as they come.
    static String head() {
        return HEAD;
    }

    static String line(Result result) {
        Measured measured = result.measured();
        Measured floor = result.floor();
        Double ratio = result.ratio();
        return "%-8s %8d %8d %9.0f %8.2f %8.2f %8.2f %10s %7s  %s%n"
                .formatted(
                        result.what(),
                        result.tickets(),
                        result.clients(),
                        measured.perSecond(),
                        measured.percentile(0.5),
                        measured.percentile(0.95),
                        measured.percentile(0.99),
                        floor == null ? "" : "%.0f".formatted(floor.perSecond()),
                        ratio == null ? "" : "%.0f %%".formatted(100 * ratio),
                        result.processorMillis().entrySet().stream()
                                .filter(part -> part.getValue() >= 0.005)
                                .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    /// What stands below the table.
    String foot() {
        StringBuilder foot = new StringBuilder("\nMemory, MiB: ");
        foot.append(
                memory.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", ")));
        foot.append("\n\n");
        for (Result result : results) {
            Measured delay = result.eventDelay();
            if (delay != null) {
                foot.append(
                        "Commit of a creation to its event at a reader, %d clients, %d tickets: p50 %.1f ms, p99 %.1f ms%n"
                                .formatted(
                                        result.clients(),
                                        result.tickets(),
                                        delay.percentile(0.5),
                                        delay.percentile(0.99)));
            }
        }
        foot.append('\n');
        goals.forEach(goal ->
                foot.append(goal.met() ? "  met      " : "  NOT MET  ")
                        .append(goal.text())
                        .append('\n'));
        return foot.toString();
    }

    ObjectNode json() {
        ObjectNode report = Json.object("memoryMebibytes", memory);
        ArrayNode all = report.putArray("results");
        results.forEach(result -> all.add(json(result)));
        ArrayNode reached = report.putArray("goals");
        goals.forEach(goal -> reached.add(Json.object("goal", goal.text(), "met", goal.met())));
        return report;
    }

    private static ObjectNode json(Result result) {
        ObjectNode node =
                Json.object(
                        "what",
                        result.what().replace(" ", "_").toLowerCase(Locale.ROOT),
                        "tickets",
                        result.tickets(),
                        "clients",
                        result.clients(),
                        "measured",
                        json(result.measured()),
                        "processorMillisEach",
                        result.processorMillis());
        add(node, "floor", result.floor());
        add(node, "eventDelay", result.eventDelay());
        if (result.ratio() != null) {
            node.put("ratio", result.ratio());
        }
        return node;
    }

    private static void add(ObjectNode node, String name, @Nullable Measured measured) {
        if (measured != null) {
            node.set(name, json(measured));
        }
    }

    private static ObjectNode json(Measured measured) {
        return Json.object(
                "count",
                measured.nanos().length,
                "perSecond",
                measured.perSecond(),
                "p50Millis",
                measured.percentile(0.5),
                "p95Millis",
                measured.percentile(0.95),
                "p99Millis",
                measured.percentile(0.99));
    }
}
