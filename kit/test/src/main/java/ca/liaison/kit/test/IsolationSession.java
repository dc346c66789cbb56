package ca.liaison.kit.test;

import ca.liaison.kit.test.IsolationTester.Session;
import ca.liaison.kit.test.IsolationTester.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One session while its steps run.
final class IsolationSession implements AutoCloseable {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

    private final Session session;
    private final Connection connection;
    private final Connection observer;
    private final List<String> events;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final int backend;
    private int turns;
    private int next;
    private @Nullable Future<?> waiting;
    private @Nullable SQLException failure;

    IsolationSession(
            Session session, Connection connection, Connection observer, List<String> events)
            throws SQLException {
        this.session = session;
        this.connection = connection;
        this.observer = observer;
        this.events = events;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            this.backend = row.getInt(1);
        }
        connection.rollback();
    }

    String name() {
        return session.name();
    }

    Optional<SQLException> failure() {
        return Optional.ofNullable(failure);
    }

    void addTurn() {
        turns++;
    }

    boolean unfinished() {
        return failure == null && (waiting != null || next < turns);
    }

    /// Goes on with a step that waited, or begins the next one; answers whether anything happened.
    boolean advance() throws SQLException {
        Future<?> running = waiting;
        if (running != null) {
            if (!settle(running)) {
                return false;
            }
            events.add(label(next - 1) + " goes on");
            waiting = null;
            endIfDone();
            return true;
        }
        if (failure != null || next >= turns) {
            return false;
        }
        Step step = session.steps().get(next);
        events.add(label(next));
        next++;
        Future<?> begun =
                thread.submit(() -> {
                    step.action().run(connection);
                    return null;
                });
        if (!settle(begun)) {
            events.add(label(next - 1) + " waits");
            waiting = begun;
        }
        endIfDone();
        return true;
    }

    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException _) {
            // The connection is given up either way.
        }
        thread.shutdownNow();
    }

    /// Waits until the step is over (true) or the database says that it waits for another session
    /// (false).
    private boolean settle(Future<?> step) throws SQLException {
        Instant deadline = Instant.now().plus(LONGEST_STEP);
        while (Instant.now().isBefore(deadline)) {
            try {
                step.get(5, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException _) {
                if (blocked()) {
                    return false;
                }
            } catch (ExecutionException thrown) {
                fail(thrown.getCause());
                return true;
            } catch (InterruptedException | CancellationException interruption) {
                throw new IllegalStateException(interruption);
            }
        }
        throw new IllegalStateException(label(next - 1) + " took longer than " + LONGEST_STEP);
    }

    private boolean blocked() throws SQLException {
        try (var query = observer.prepareStatement("select cardinality(pg_blocking_pids(?)) > 0")) {
            query.setInt(1, backend);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void fail(@Nullable Throwable cause) throws SQLException {
        if (!(cause instanceof SQLException refusal)) {
            throw new IllegalStateException(label(next - 1) + " broke", cause);
        }
        failure = refusal;
        events.add(label(Math.max(0, next - 1)) + " fails");
        connection.rollback();
    }

    /// What a session did not commit is rolled back, so that the other one is not kept waiting for
    /// ever.
    private void endIfDone() throws SQLException {
        if (waiting == null && next == session.steps().size() && failure == null) {
            connection.rollback();
        }
    }

    private String label(int step) {
        return session.name() + "." + session.steps().get(step).name();
    }
}
