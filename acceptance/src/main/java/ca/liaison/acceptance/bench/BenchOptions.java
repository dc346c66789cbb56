package ca.liaison.acceptance.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What was asked for on the command line.
///
/// @param warmUp how long the services are warmed up at most
/// @param slice how long each kind of request is measured in each round
/// @param clients how many ask at once, one measurement for each
/// @param sizes how many tickets there are, smallest first
record BenchOptions(
        Duration warmUp, Duration slice, int rounds, List<Integer> clients, List<Integer> sizes) {

    static final String USAGE =
            """
            ./liaison bench [--quick] [--seconds N] [--clients 1,8,32]
              --quick     a first impression in about two minutes
              --seconds   how long each kind of request is measured, for each number of clients
              --clients   how many ask at once
            ./liaison bench clocks --help   how punctual clocks are
            """;

    private static final int ROUNDS = 3;

    static BenchOptions of(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        boolean quick = words.contains("--quick");
        int seconds = number(words, "--seconds", quick ? 6 : 15);
        return new BenchOptions(
                Duration.ofSeconds(quick ? 40 : 600),
                Duration.ofMillis(seconds * 1000L / ROUNDS),
                ROUNDS,
                Arrays.stream(value(words, "--clients", quick ? "8" : "1,8,32").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                quick ? List.of(1_000) : List.of(1_000, 100_000));
    }

    private static int number(List<String> words, String name, int standard) {
        return Integer.parseInt(value(words, name, Integer.toString(standard)));
    }

    private static String value(List<String> words, String name, String standard) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? standard : words.get(at + 1);
    }
}
