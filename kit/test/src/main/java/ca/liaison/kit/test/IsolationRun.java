package ca.liaison.kit.test;

import ca.liaison.kit.test.IsolationTester.Action;
import ca.liaison.kit.test.IsolationTester.Connecting;
import ca.liaison.kit.test.IsolationTester.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happened when two sessions ran in one order.
public final class IsolationRun {

    private final List<String> events = new ArrayList<>();
    private final List<IsolationSession> sessions = new ArrayList<>();

    private IsolationRun() {}

    static IsolationRun of(
            Connecting connecting, Action before, List<Session> sessions, List<Integer> order) {
        IsolationRun run = new IsolationRun();
        try (Connection observer = connecting.connect()) {
            observer.setAutoCommit(false);
            before.run(observer);
            observer.commit();
            observer.setAutoCommit(true);
            for (Session session : sessions) {
                run.sessions.add(
                        new IsolationSession(session, connecting.connect(), observer, run.events));
            }
            for (int turn : order) {
                run.sessions.get(turn).addTurn();
                run.goOn();
            }
            while (run.sessions.stream().anyMatch(IsolationSession::unfinished)) {
                run.goOn();
            }
            return run;
        } catch (SQLException failure) {
            throw new IllegalStateException("The sessions could not be prepared", failure);
        } finally {
            run.sessions.forEach(IsolationSession::close);
        }
    }

    /// The steps as they began, went into waiting, went on and failed.
    public String order() {
        return String.join(", ", events);
    }

    /// The failure that ended a session, if one did.
    public Optional<SQLException> failureOf(String session) {
        return sessions.stream()
                .filter(candidate -> candidate.name().equals(session))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No session " + session))
                .failure();
    }

    /// Whether any step had to wait for the other session.
    public boolean anyWaited() {
        return events.stream().anyMatch(event -> event.endsWith(" waits"));
    }

    /// Lets each session do the turns it has, until neither can.
    private void goOn() throws SQLException {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (IsolationSession session : sessions) {
                moved |= session.advance();
            }
        }
    }
}
