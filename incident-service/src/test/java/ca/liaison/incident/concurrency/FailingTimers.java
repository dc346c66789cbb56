package ca.liaison.incident.concurrency;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes its row and fails each time.
@ApplicationScoped
class FailingTimers implements TimerHandler {
    static final String KIND = "failing";

    private final Sql sql;

    FailingTimers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        RecordedTimers.record(sql, timer);
        throw new IllegalStateException("this kind of timer fails");
    }
}
