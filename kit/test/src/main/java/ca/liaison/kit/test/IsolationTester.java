package ca.liaison.kit.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs two transactions against each other in every order of their steps, after the idea of
/// PostgreSQL's own isolation tester.
///
/// ```java
/// IsolationTester.connectingWith(Databases.current()::connectAsApplication)
///         .before(connection -> execute(connection, "delete from ticket_reference"))
///         .session("first", step("claim", c -> claim(c, 1)), step("commit", Connection::commit))
///         .session("second", step("claim", c -> claim(c, 2)), step("commit", Connection::commit))
///         .everyOrder(run -> assertThat(holders()).as(run.order()).hasSize(1));
/// ```
///
/// Each session has a connection and a thread of its own, without auto-commit. A step that waits
/// for a lock of the other session is left waiting, its later steps with it, until it goes on; so
/// an order in which it could not have gone on runs as the nearest one in which it can. A step that
/// fails ends its session with a rollback. Sessions end with a rollback of what they did not
/// commit. A failed assertion names the order that led to it.
public final class IsolationTester {

    /// Opens a connection.
    @FunctionalInterface
    public interface Connecting {
        /// A new connection for each call.
        Connection connect() throws SQLException;
    }

    /// What a step does.
    @FunctionalInterface
    public interface Action {
        /// Runs on the session's own connection and thread.
        void run(Connection connection) throws SQLException;
    }

    /// One named act of a session.
    public record Step(String name, Action action) {}

    /// The steps of one transaction, or of several one after another.
    record Session(String name, List<Step> steps) {}

    private final Connecting connecting;
    private final List<Session> sessions;
    private final Action before;

    private IsolationTester(Connecting connecting, List<Session> sessions, Action before) {
        this.connecting = connecting;
        this.sessions = sessions;
        this.before = before;
    }

    /// Opens the sessions' connections with the given role.
    public static IsolationTester connectingWith(Connecting connecting) {
        return new IsolationTester(connecting, List.of(), _ -> {});
    }

    /// A step of a session.
    public static Step step(String name, Action action) {
        return new Step(name, action);
    }

    /// What is done and committed before each order, to begin from the same rows.
    public IsolationTester before(Action preparation) {
        return new IsolationTester(connecting, sessions, preparation);
    }

    /// Adds one of the two sessions.
    public IsolationTester session(String name, Step... steps) {
        List<Session> more = new ArrayList<>(sessions);
        more.add(new Session(name, List.of(steps)));
        return new IsolationTester(connecting, List.copyOf(more), before);
    }

    /// Runs every order and judges each; answers how many orders there were.
    public int everyOrder(Consumer<IsolationRun> judge) {
        List<List<Integer>> orders =
                orders(sessions.get(0).steps().size(), sessions.get(1).steps().size());
        for (List<Integer> order : orders) {
            IsolationRun run = IsolationRun.of(connecting, before, sessions, order);
            try {
                judge.accept(run);
            } catch (AssertionError failure) {
                throw new AssertionError("In the order " + run.order(), failure);
            }
        }
        return orders.size();
    }

    /// All ways to merge `first` turns of session 0 with `second` turns of session 1.
    static List<List<Integer>> orders(int first, int second) {
        if (first == 0 && second == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        if (first > 0) {
            orders(first - 1, second).forEach(rest -> orders.add(startingWith(0, rest)));
        }
        if (second > 0) {
            orders(first, second - 1).forEach(rest -> orders.add(startingWith(1, rest)));
        }
        return orders;
    }

    private static List<Integer> startingWith(int session, List<Integer> rest) {
        List<Integer> order = new ArrayList<>();
        order.add(session);
        order.addAll(rest);
        return order;
    }
}
