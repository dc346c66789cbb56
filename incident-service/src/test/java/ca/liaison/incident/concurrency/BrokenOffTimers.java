package ca.liaison.incident.concurrency;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes its row; the first time the database then breaks off the connection, as when one side is
/// killed.
@ApplicationScoped
class BrokenOffTimers implements TimerHandler {
    static final String KIND = "broken-off";
    static final AtomicInteger ATTEMPTS = new AtomicInteger();

    private final Sql sql;

    BrokenOffTimers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        RecordedTimers.record(sql, timer);
        if (ATTEMPTS.incrementAndGet() == 1) {
            sql.query("select pg_terminate_backend(pg_backend_pid())", row -> row.getBoolean(1));
        }
    }
}
