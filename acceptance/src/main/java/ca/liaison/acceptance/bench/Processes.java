package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.local.process.Memory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the suite's processes take of the machine.
record Processes(RunningSuite suite) {
    private static final List<String> PARTS =
            List.of(
                    RunningSuite.GATEWAY,
                    RunningSuite.INCIDENT_SERVICE,
                    RunningSuite.CHANGE_SERVICE,
                    RunningSuite.SLA_SERVICE,
                    RunningSuite.POSTGRESQL,
                    RunningSuite.KAFKA,
                    RunningSuite.KEYCLOAK);

    /// Mebibytes in memory of each part.
    Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String part : PARTS) {
            memory.put(part, Memory.mebibytesOf(suite.process(part)).orElse(0));
        }
        return memory;
    }

    /// Processor time of each part since it started, its children's included; and of this process,
    /// which asks.
    Map<String, Duration> processorTime() {
        Map<String, Duration> times = new LinkedHashMap<>();
        for (String part : PARTS) {
            times.put(part, processorTime(suite.process(part)));
        }
        times.put("bench", processorTime(ProcessHandle.current()));
        return times;
    }

    private static Duration processorTime(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
