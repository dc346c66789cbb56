package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `./liaison bench`: how many creations, readings, look-ups and lists a second this machine does,
/// beside what its PostgreSQL alone does.
public final class Bench {
    /// Nobody is to be stopped by a quota here.
    static final Map<String, String> SETTINGS =
            Map.of("LIAISON_QUOTA_PER_SECOND", "1000000", "LIAISON_QUOTA_BURST", "1000000");

    private static final Duration WARMING = Duration.ofSeconds(5);

    /// How much faster it must have got, or it is warm.
    private static final double STILL_WARMING = 1.03;

    private final BenchOptions options;
    private final RunningSuite suite;
    private final TicketLoad load;
    private final Requests requests;
    private final Floor floor;
    private final List<Result> results = new ArrayList<>();

    private Bench(BenchOptions options, RunningSuite suite) {
        this.options = options;
        this.suite = suite;
        this.load = new TicketLoad(suite.addresses(), Floor.NAME);
        this.requests = new Requests(suite, load);
        this.floor = new Floor(suite.addresses(), load);
    }

    /// Measures and tells; the figures also go into `acceptance/target/bench/bench.json`.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("clocks")) {
            ClockBench.run(arguments);
            return;
        }
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(BenchOptions.USAGE);
            return;
        }
        BenchOptions options = BenchOptions.of(arguments);
        Path folder = folder();
        System.out.println("Starting a suite of its own in " + folder);
        try (RunningSuite suite = RunningSuite.start(folder.resolve("suite"), SETTINGS)) {
            Report report = new Bench(options, suite).run();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("bench.json"), report.json().toPrettyString());
            System.out.print(report.foot());
        }
    }

    static Path folder() {
        return Path.of(System.getProperty("liaison.root", "."))
                .toAbsolutePath()
                .resolve("acceptance/target/bench");
    }

    private Report run() throws SQLException, IOException, InterruptedException {
        floor.prepare();
        floor.keepCommitTimes();
        suite.stop("postgresql");
        suite.start("postgresql");
        load.lay(options.sizes().getFirst());
        System.out.printf("Warming up, at most %d s%n", options.warmUp().toSeconds());
        warmUp();
        System.out.println();
        System.out.print(Report.head());
        for (int tickets : options.sizes()) {
            measure(tickets);
        }
        return new Report(
                results, new Processes(suite).memory(), Goal.of(results, options.sizes()));
    }

    /// The services are compiled while they work: they are warm once they get no faster.
    private void warmUp() throws InterruptedException {
        for (Work work : List.of(floor.create(), floor.read(), floor.lookUp())) {
            new Crew(8).measure(work, WARMING);
        }
        List<Work> all =
                List.of(
                        requests.read(),
                        requests.lookUp(),
                        requests.list(),
                        requests.narrow(),
                        requests.words(),
                        requests.create());
        long end = System.nanoTime() + options.warmUp().toNanos();
        int fastest = 0;
        for (int slower = 0; slower < 2 && System.nanoTime() < end; ) {
            int done = 0;
            for (Work work : all) {
                done += new Crew(8).measure(work, WARMING).nanos().length;
            }
            slower = done < fastest * STILL_WARMING ? slower + 1 : 0;
            fastest = Math.max(fastest, done);
            System.out.printf("  %d requests in %d s%n", done, all.size() * WARMING.toSeconds());
        }
    }

    /// Reading before creating, which changes how many tickets there are.
    private void measure(int tickets) throws SQLException, InterruptedException {
        load.lay(tickets);
        Rounds rounds = new Rounds(options, new Processes(suite));
        for (int clients : options.clients()) {
            tell(rounds.of("read", tickets, clients, requests.read(), floor.read(), null));
            tell(rounds.of("look up", tickets, clients, requests.lookUp(), floor.lookUp(), null));
            tell(rounds.of("list", tickets, clients, requests.list(), null, null));
            tell(rounds.of("narrow", tickets, clients, requests.narrow(), null, null));
            tell(rounds.of("words", tickets, clients, requests.words(), null, null));
        }
        for (int clients : options.clients()) {
            tell(rounds.of("create", tickets, clients, requests.create(), floor.create(), null));
        }
        // Apart from the creations whose share is told: who listens works as much as who creates.
        for (int clients : options.clients()) {
            try (EventDelay delay = new EventDelay(suite.addresses())) {
                tell(rounds.of("hear", tickets, clients, requests.create(), null, delay));
            }
        }
    }

    private void tell(Result result) {
        results.add(result);
        System.out.print(Report.line(result));
    }
}
