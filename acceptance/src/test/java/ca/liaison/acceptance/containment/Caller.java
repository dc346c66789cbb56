package ca.liaison.acceptance.containment;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.NoAnswer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A desk that asks the same every 50 milliseconds, and when it was answered what.
final class Caller implements AutoCloseable {
    private static final int MILLISECONDS_BETWEEN = 50;

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService calls = Executors.newScheduledThreadPool(4);

    /// @param asked `System.nanoTime()` before the request
    /// @param at `System.nanoTime()` when the answer was there
    record Heard(long asked, long at, Answer answer) {
        boolean after(long instant) {
            return at - instant > 0;
        }

        boolean askedAfter(long instant) {
            return asked - instant > 0;
        }
    }

    private Caller() {}

    static Caller of(Desk desk, String path) {
        Caller caller = new Caller();
        ScheduledFuture<?> _ =
                caller.calls.scheduleAtFixedRate(
                        () -> caller.ask(desk, path),
                        0,
                        MILLISECONDS_BETWEEN,
                        TimeUnit.MILLISECONDS);
        return caller;
    }

    private void ask(Desk desk, String path) {
        long asked = System.nanoTime();
        try {
            Answer answer = desk.get(path);
            heard.add(new Heard(asked, System.nanoTime(), answer));
        } catch (NoAnswer none) {
            // What was not answered was not done.
        }
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
