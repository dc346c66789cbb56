package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// How punctual the clocks were, for people and for programs.
///
/// @param clocks that ran and had a target as it began
/// @param open clocks at all, then
/// @param sent changes of tickets
/// @param takenIn how sla-service took in the tickets that were there before
/// @param floor the same rows by plain SQL
/// @param due from the moment to its commit
/// @param changed from a change to the commit of the clocks
/// @param heard from the moment to a reader on Kafka
/// @param withdrawn told, and taken back by what became known a moment later
/// @param untold moments that were over and never told
/// @param lag the most events that sla-service had yet to confirm
record ClockReport(
        ClockBenchOptions options,
        long clocks,
        long open,
        Duration length,
        long sent,
        Measured takenIn,
        Measured floor,
        Measured due,
        Measured changed,
        Measured heard,
        long withdrawn,
        long untold,
        long lag,
        Map<String, Duration> spent,
        Map<String, Long> memory) {
    private static final double MOST_MILLIS = 2_000;
    private static final double LEAST_OF_RATE = 0.99;

    private boolean met() {
        return due.nanos().length > 0 && untold == 0 && due.percentile(0.99) <= MOST_MILLIS;
    }

    private double rate() {
        return sent / (length.toMillis() / 1e3);
    }

    private double ratio() {
        return takenIn.perSecond() / floor.perSecond();
    }

    String text() {
        StringBuilder text = new StringBuilder("\n");
        text.append(
                "%-34s %8s %8s %8s %8s %8s %8s%n"
                        .formatted("", "count", "1/s", "p50 ms", "p95 ms", "p99 ms", "max ms"));
        text.append(line("moment to its commit", due));
        text.append(line("moment to a reader on Kafka", heard));
        text.append(line("change to the commit of its clocks", changed));
        text.append(
                "%n%d clocks ran that have a target, %d were open at all; %.1f changes/s were sent (%d wanted) for %d s%n"
                        .formatted(clocks, open, rate(), options.rate(), length.toSeconds()));
        text.append(
                "Taking in tickets as fast as it goes: %.0f facts/s, plain SQL %.0f facts/s: %.0f %%%n"
                        .formatted(takenIn.perSecond(), floor.perSecond(), 100 * ratio()));
        text.append(
                "At most %d events not confirmed by sla-service; %d moments taken back, %d never told%n"
                        .formatted(lag, withdrawn, untold));
        text.append("Processor, share of one core: ")
                .append(
                        spent.entrySet().stream()
                                .map(part ->
                                        "%s %.0f %%"
                                                .formatted(
                                                        part.getKey(),
                                                        100.0
                                                                * part.getValue().toMillis()
                                                                / length.toMillis()))
                                .collect(Collectors.joining(", ")))
                .append('\n');
        text.append("Memory, MiB: ")
                .append(
                        memory.entrySet().stream()
                                .map(part -> part.getKey() + " " + part.getValue())
                                .collect(Collectors.joining(", ")))
                .append("\n\n");
        text.append(met() ? "  met      " : "  NOT MET  ")
                .append(
                        "moment to its commit: p99 %.0f ms (goal: %.0f ms), none left out%n"
                                .formatted(due.percentile(0.99), MOST_MILLIS));
        text.append(kept() ? "  met      " : "  NOT MET  ")
                .append(
                        "%.1f changes/s went on meanwhile (wanted: %d)%n"
                                .formatted(rate(), options.rate()));
        return text.toString();
    }

    private boolean kept() {
        return rate() >= LEAST_OF_RATE * options.rate();
    }

    private static String line(String what, Measured measured) {
        return "%-34s %8d %8.1f %8.0f %8.0f %8.0f %8.0f%n"
                .formatted(
                        what,
                        measured.nanos().length,
                        measured.perSecond(),
                        measured.percentile(0.5),
                        measured.percentile(0.95),
                        measured.percentile(0.99),
                        measured.percentile(1));
    }

    ObjectNode json() {
        ObjectNode report =
                Json.object(
                        "clocks",
                        clocks,
                        "openClocks",
                        open,
                        "seconds",
                        length.toSeconds(),
                        "changesPerSecond",
                        rate(),
                        "factsTakenInPerSecond",
                        takenIn.perSecond(),
                        "floorFactsPerSecond",
                        floor.perSecond(),
                        "ratio",
                        ratio(),
                        "mostUnconfirmed",
                        lag,
                        "takenBack",
                        withdrawn,
                        "neverTold",
                        untold,
                        "memoryMebibytes",
                        memory,
                        "goalMet",
                        met(),
                        "rateKept",
                        kept());
        report.set("momentToCommit", json(due));
        report.set("momentToReader", json(heard));
        report.set("changeToCommit", json(changed));
        ObjectNode processor = report.putObject("processorMillis");
        spent.forEach((part, time) -> processor.put(part, time.toMillis()));
        return report;
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
                measured.percentile(0.99),
                "maxMillis",
                measured.percentile(1));
    }
}
