package ca.liaison.acceptance.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What was asked for on the command line.
///
/// @param length how long it is measured
/// @param clocks how many run that have a target
/// @param rate changes of tickets a second
/// @param due tickets a second of which a clock of the resolution reaches a moment
/// @param together how many of them reach it at one instant, half way through, as at the end of a
///   business day
record ClockBenchOptions(Duration length, int clocks, int rate, int due, int together) {

    static final String USAGE =
            """
            ./liaison bench clocks [--minutes N] [--clocks N] [--rate N] [--due N] [--together N]
              --minutes   how long it is measured (10)
              --clocks    how many clocks run that have a target (100000)
              --rate      changes of tickets a second meanwhile (200)
              --due       tickets a second whose resolution comes to be at risk or is breached (10)
              --together  how many of these at one instant, as at the end of a business day (0)
            """;

    static ClockBenchOptions of(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        return new ClockBenchOptions(
                Duration.ofMillis(
                        (long) (60_000 * Double.parseDouble(value(words, "--minutes", "10")))),
                Integer.parseInt(value(words, "--clocks", "100000")),
                Integer.parseInt(value(words, "--rate", "200")),
                Integer.parseInt(value(words, "--due", "10")),
                Integer.parseInt(value(words, "--together", "0")));
    }

    private static String value(List<String> words, String name, String standard) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? standard : words.get(at + 1);
    }
}
