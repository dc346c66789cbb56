package ca.liaison.incident.concurrency;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes a row for each timer.
@ApplicationScoped
class RecordedTimers implements TimerHandler {
    static final String KIND = "recorded";
    static final String TABLE = "recorded_timer";

    private final Sql sql;

    RecordedTimers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        record(sql, timer);
    }

    static void record(Sql sql, Timer timer) {
        sql.update(
                "insert into " + TABLE + " (subject, occurrence) values (?, ?)",
                timer.subject(),
                timer.occurrence());
    }
}
