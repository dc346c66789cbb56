package ca.liaison.acceptance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that the suite is to reach, and whether it did.
record Goal(String text, boolean met) {
    private static final double LEAST_OF_CREATE = 0.40;
    private static final double LEAST_OF_READ = 0.10;
    private static final double MOST_GROWTH = 1.5;
    private static final double MOST_DELAY = 100;
    private static final double MOST_OF_NARROW = 3;
    private static final double MOST_OF_WORDS = 10;

    /// Those goals for which something was measured.
    static List<Goal> of(List<Result> results, List<Integer> sizes) {
        List<Goal> goals = new ArrayList<>();
        int smallest = sizes.getFirst();
        int largest = sizes.getLast();
        for (int size : sizes) {
            share(results, "create", size, 32, LEAST_OF_CREATE).ifPresent(goals::add);
            share(results, "read", size, 8, LEAST_OF_READ).ifPresent(goals::add);
            share(results, "look up", size, 8, LEAST_OF_READ).ifPresent(goals::add);
        }
        if (largest > smallest) {
            for (int clients : List.of(1, 8, 32)) {
                readings(results, "narrow", largest, clients, MOST_OF_NARROW).ifPresent(goals::add);
                readings(results, "words", largest, clients, MOST_OF_WORDS).ifPresent(goals::add);
                for (String what : List.of("read", "list")) {
                    growth(results, what, smallest, largest, clients).ifPresent(goals::add);
                }
            }
        }
        for (Result result : results) {
            delay(result).ifPresent(goals::add);
        }
        return goals;
    }

    private static Optional<Goal> share(
            List<Result> results, String what, int tickets, int clients, double least) {
        return find(results, what, tickets, clients)
                .filter(result -> result.ratio() != null)
                .map(result -> {
                    double ratio = result.ratio() == null ? 0 : result.ratio();
                    return new Goal(
                            "%s, %d clients, %d tickets: %.0f %% of the floor (goal: %.0f %%)"
                                    .formatted(what, clients, tickets, 100 * ratio, 100 * least),
                            ratio >= least);
                });
    }

    /// How many readings of one ticket a page is worth.
    private static Optional<Goal> readings(
            List<Result> results, String what, int tickets, int clients, double most) {
        return find(results, "read", tickets, clients)
                .flatMap(read ->
                        find(results, what, tickets, clients)
                                .map(page -> {
                                    double factor =
                                            page.measured().percentile(0.95)
                                                    / read.measured().percentile(0.95);
                                    return new Goal(
                                            "%s, %d clients, %d tickets: p95 is %.1f times that of reading (goal: %.0f)"
                                                    .formatted(
                                                            what, clients, tickets, factor, most),
                                            factor <= most);
                                }));
    }

    private static Optional<Goal> growth(
            List<Result> results, String what, int smallest, int largest, int clients) {
        return find(results, what, smallest, clients)
                .flatMap(small ->
                        find(results, what, largest, clients)
                                .map(large -> {
                                    double factor =
                                            large.measured().percentile(0.99)
                                                    / small.measured().percentile(0.99);
                                    return new Goal(
                                            "%s, %d clients: p99 grows by %.2f from %d to %d tickets (goal: %.1f)"
                                                    .formatted(
                                                            what,
                                                            clients,
                                                            factor,
                                                            smallest,
                                                            largest,
                                                            MOST_GROWTH),
                                            factor <= MOST_GROWTH);
                                }));
    }

    private static Optional<Goal> delay(Result result) {
        Measured delay = result.eventDelay();
        return delay == null
                ? Optional.empty()
                : Optional.of(
                        new Goal(
                                "%s, %d clients, %d tickets: event on Kafka after p99 %.0f ms (goal: %.0f ms)"
                                        .formatted(
                                                result.what(),
                                                result.clients(),
                                                result.tickets(),
                                                delay.percentile(0.99),
                                                MOST_DELAY),
                                delay.percentile(0.99) <= MOST_DELAY));
    }

    private static Optional<Result> find(
            List<Result> results, String what, int tickets, int clients) {
        return results.stream().filter(result -> result.is(what, tickets, clients)).findFirst();
    }
}
