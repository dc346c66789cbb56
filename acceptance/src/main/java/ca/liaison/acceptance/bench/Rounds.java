package ca.liaison.acceptance.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Measures one kind of request in turns with its floor, so that what else the machine does meets
/// both alike.
record Rounds(BenchOptions options, Processes processes) {

    /// @param delay listens meanwhile, where events follow
    Result of(
            String what,
            int tickets,
            int clients,
            Work work,
            @Nullable Work floor,
            @Nullable EventDelay delay)
            throws InterruptedException, SQLException {
        Crew crew = new Crew(clients);
        List<Measured> slices = new ArrayList<>();
        List<Measured> floors = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Map<String, Duration> spent = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            if (floor != null) {
                floors.add(crew.measure(floor, options.slice()));
            }
            Map<String, Duration> before = processes.processorTime();
            Measured slice = crew.measure(work, options.slice());
            processes
                    .processorTime()
                    .forEach((part, time) ->
                            spent.merge(
                                    part,
                                    time.minus(before.getOrDefault(part, Duration.ZERO)),
                                    Duration::plus));
            slices.add(slice);
            if (floor != null) {
                ratios.add(slice.perSecond() / floors.getLast().perSecond());
            }
        }
        Measured all = Measured.together(slices);
        Map<String, Double> each = new LinkedHashMap<>();
        spent.forEach((part, time) -> each.put(part, time.toNanos() / 1e6 / all.nanos().length));
        return new Result(
                what,
                tickets,
                clients,
                all,
                floors.isEmpty() ? null : Measured.together(floors),
                ratios.isEmpty() ? null : Result.median(ratios),
                each,
                delay == null ? null : delay.stop());
    }
}
