package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// `./liaison bench clocks`: how long behind its moment a clock that is at risk or breached is
/// committed, with many that run and many changes of tickets meanwhile.
///
/// Tickets and changes go to the topic of the incidents as incident-service writes them: through
/// the gateway a machine of two cores does hardly more than that many creations, so that requests
/// would be measured and not clocks. The rows of the tickets are there, so that incident-service
/// keeps the clocks with them as ever.
final class ClockBench {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// How long the tickets that come to be due are given to get into the database, at least.
    private static final Duration LEAD = Duration.ofSeconds(10);

    /// A pace of taking tickets in that is reached, so that the beginning can be planned.
    private static final int TICKETS_A_SECOND = 150;

    /// No clock of the others has a moment before that is over.
    private static final Duration OLDEST = Duration.ofHours(5);

    private static final int OF_THE_FLOOR = 20_000;

    private final ClockBenchOptions options;
    private final RunningSuite suite;
    private final SplittableRandom random = new SplittableRandom(20);
    private final List<ClockStory> stories = new ArrayList<>();

    private ClockBench(ClockBenchOptions options, RunningSuite suite) {
        this.options = options;
        this.suite = suite;
    }

    /// Measures and tells; the figures also go into `acceptance/target/bench/clocks.json`.
    static void run(String[] arguments) throws Exception {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(ClockBenchOptions.USAGE);
            return;
        }
        ClockBenchOptions options = ClockBenchOptions.of(arguments);
        Path folder = Bench.folder();
        System.out.println("Starting a suite of its own in " + folder);
        try (RunningSuite suite = RunningSuite.start(folder.resolve("suite"), Bench.SETTINGS)) {
            ClockReport report = new ClockBench(options, suite).run();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("clocks.json"), report.json().toPrettyString());
            System.out.print(report.text());
        }
    }

    private ClockReport run() throws SQLException, IOException, InterruptedException {
        int tickets = Math.ceilDiv(options.clocks(), ClockStory.CLOCKS);
        long first = layTickets(tickets);
        int coming =
                (int)
                        Math.min(
                                tickets / 2,
                                options.due() * Math.max(1, options.length().toSeconds()));
        try (ClockRows rows = new ClockRows(suite.addresses());
                FactSender sender = new FactSender(suite.addresses().kafka())) {
            System.out.printf("%d tickets begin%n", tickets - coming);
            for (int i = coming; i < tickets; i++) {
                begin(first + i, Instant.now().minus(between(Duration.ZERO, OLDEST)), sender);
            }
            awaitFacts(rows, sender.flush());
            long taken = rows.facts();
            Measured takenIn = Measured.of(new long[(int) taken], rows.takingIn());
            Measured floor = new ClockFloor(suite.addresses()).write(OF_THE_FLOOR);
            Instant begin = bringDue(first, coming, rows, sender);
            return measure(begin, takenIn, floor, rows, sender);
        }
    }

    /// The tickets with incident-service, which keeps the clocks with them.
    private long layTickets(int tickets) throws SQLException, IOException, InterruptedException {
        TicketLoad load = new TicketLoad(suite.addresses(), Floor.NAME);
        Floor bare = new Floor(suite.addresses(), load);
        bare.prepare();
        bare.keepCommitTimes();
        suite.stop(RunningSuite.POSTGRESQL);
        suite.start(RunningSuite.POSTGRESQL);
        load.lay(tickets);
        return load.first();
    }

    private void begin(long id, Instant opened, FactSender sender) {
        ClockStory story = new ClockStory(id, opened.truncatedTo(ChronoUnit.MICROS));
        stories.add(story);
        story.beginning(between(Duration.ofMinutes(1), Duration.ofMinutes(30)))
                .forEach(sender::send);
    }

    private Duration between(Duration least, Duration most) {
        return Duration.ofNanos(random.nextLong(least.toNanos(), most.toNanos()));
    }

    /// Opens the tickets whose resolution comes to be at risk, or is breached, while it is
    /// measured.
    ///
    /// @return when that begins
    private Instant bringDue(long first, int coming, ClockRows rows, FactSender sender)
            throws SQLException, InterruptedException {
        System.out.printf("%d tickets that come to be due begin%n", coming);
        Instant begin = Instant.now().plus(LEAD).plusSeconds(coming / TICKETS_A_SECOND);
        for (int i = 0; i < coming; i++) {
            Instant moment =
                    begin.plus(
                            i < options.together()
                                    ? options.length().dividedBy(2)
                                    : between(Duration.ZERO, options.length()));
            Duration age = random.nextBoolean() ? ClockStory.AT_RISK : ClockStory.DUE;
            begin(first + i, moment.minus(age), sender);
        }
        awaitFacts(rows, sender.flush());
        Duration left = Duration.between(Instant.now(), begin);
        if (left.isPositive()) {
            Thread.sleep(left);
        } else {
            System.out.printf("They took %d s longer than planned%n", -left.toSeconds());
        }
        return Instant.now();
    }

    private ClockReport measure(
            Instant begin, Measured takenIn, Measured floor, ClockRows rows, FactSender sender)
            throws SQLException, InterruptedException {
        long clocks = rows.clocks();
        long open = rows.openClocks();
        System.out.printf(
                "%d clocks run that have a target; %d changes a second for %d s%n",
                clocks, options.rate(), options.length().toSeconds());
        Processes processes = new Processes(suite);
        try (MilestoneListener listener = new MilestoneListener(suite.addresses().kafka(), begin);
                GroupLag lag = new GroupLag(suite.addresses().kafka(), RunningSuite.SLA_SERVICE)) {
            Map<String, Duration> before = processes.processorTime();
            long sentBefore = sender.sent();
            change(begin, sender);
            Instant end = Instant.now();
            Map<String, Duration> spent = new LinkedHashMap<>();
            processes
                    .processorTime()
                    .forEach((part, time) -> spent.put(part, time.minus(before.get(part))));
            long sent = sender.flush();
            awaitFacts(rows, sent);
            awaitTold(rows, end);
            Thread.sleep(Duration.ofSeconds(1));
            Duration length = Duration.between(begin, end);
            return new ClockReport(
                    options,
                    clocks,
                    open,
                    length,
                    sent - sentBefore,
                    takenIn,
                    floor,
                    rows.milestones(begin, end),
                    rows.changes(begin, end),
                    listener.stop(length),
                    rows.withdrawn(begin, end),
                    rows.untold(end),
                    lag.highest(),
                    spent,
                    processes.memory());
        }
    }

    /// So many a second, whether or not anybody keeps up with it.
    private void change(Instant begin, FactSender sender) throws InterruptedException {
        long nanos = options.length().toNanos();
        long origin = System.nanoTime() - Duration.between(begin, Instant.now()).toNanos();
        long changes = 0;
        while (System.nanoTime() - origin < nanos) {
            long owed = (long) ((System.nanoTime() - origin) / 1e9 * options.rate());
            for (; changes < owed; changes++) {
                ClockStory story = stories.get(random.nextInt(stories.size()));
                sender.send(story.next(Instant.now().truncatedTo(ChronoUnit.MICROS), random));
            }
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    private static void awaitFacts(ClockRows rows, long facts)
            throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (rows.facts() < facts) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "sla-service has %d facts of %d".formatted(rows.facts(), facts));
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static void awaitTold(ClockRows rows, Instant end)
            throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (rows.untold(end) > 0 && Instant.now().isBefore(deadline)) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }
}
