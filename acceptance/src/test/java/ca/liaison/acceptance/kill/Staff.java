package ca.liaison.acceptance.kill;

import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.suite.RunningSuite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Eight people at desks, busy until they are sent home.
final class Staff implements AutoCloseable {
    private static final int PEOPLE = 8;

    private final OperationLog log;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> people;
    private volatile boolean goHome;

    Staff(RunningSuite suite, Campaign campaign, Ledger ledger, OperationLog log) {
        this.log = log;
        people =
                IntStream.range(0, PEOPLE)
                        .mapToObj(campaign::chance)
                        .<Future<?>>map(chance -> {
                            DeskWork work = new DeskWork(desks(suite, chance), ledger, chance);
                            return threads.submit(() -> {
                                while (!goHome) {
                                    work.doSomething();
                                }
                            });
                        })
                        .toList();
    }

    private Map<String, PatientDesk> desks(RunningSuite suite, Random chance) {
        return Stream.of("hub", "nord", "laurier")
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                organisation ->
                                        new PatientDesk(
                                                suite.desk(organisation + "-desk"), chance, log)));
    }

    /// Waits until so many more requests have been answered.
    ///
    /// @throws ExecutionException where somebody could not go on
    void awaitAnswers(int more) throws InterruptedException, ExecutionException {
        int enough = log.answered() + more;
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> log.answered() >= enough || anybodyGaveUp());
        if (anybodyGaveUp()) {
            goHome();
        }
    }

    private boolean anybodyGaveUp() {
        return people.stream().anyMatch(Future::isDone);
    }

    /// Sends everybody home once their last request is answered, and tells who could not go on.
    void goHome() throws InterruptedException, ExecutionException {
        goHome = true;
        for (Future<?> person : people) {
            person.get();
        }
    }

    @Override
    public void close() {
        goHome = true;
        threads.close();
    }
}
