package ca.liaison.kit.timer;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Sets and cancels timers within the transaction under way: a timer is there if, and only if, what
/// it was set for happened.
@ApplicationScoped
public class Timers {
    private static final String TAKE =
            """
            delete from timer where (kind, subject, occurrence) = (
                select kind, subject, occurrence from timer
                where due_at <= now() + ? * interval '1 millisecond' and retry_at <= now() and kind = any(?)
                order by due_at limit 1 for update skip locked)
            returning *\
            """;
    private static final String PUT_OFF =
            """
            update timer set failures = failures + 1,
                retry_at = now() + least(3600, power(2, least(failures, 12))) * interval '1 second'
            where kind = ? and subject = ? and occurrence = ?\
            """;

    private final Sql sql;

    Timers(Sql sql) {
        this.sql = sql;
    }

    /// Sets a timer; where it is set already, it is due at the new time.
    public void set(Timer timer) {
        sql.update(
                """
                insert into timer (kind, subject, occurrence, due_at) values (?, ?, ?, ?)
                on conflict (kind, subject, occurrence) do update
                set due_at = excluded.due_at, failures = 0, retry_at = '-infinity'\
                """,
                timer.kind(),
                timer.subject(),
                timer.occurrence(),
                timer.dueAt());
    }

    /// Cancels all of this kind and subject.
    ///
    /// @return how many there were
    public int cancel(String kind, String subject) {
        return sql.update("delete from timer where kind = ? and subject = ?", kind, subject);
    }

    /// Cancels one.
    ///
    /// @return whether there was one
    public boolean cancel(String kind, String subject, String occurrence) {
        return sql.update(
                        "delete from timer where kind = ? and subject = ? and occurrence = ?",
                        kind,
                        subject,
                        occurrence)
                > 0;
    }

    /// Takes the timer that has been due longest, leaving out those that others are taking. It is
    /// gone when the transaction under way commits, and there again when it does not.
    ///
    /// @param ahead how far business time is ahead of the database's
    Optional<Timer> take(Set<String> kinds, Duration ahead) {
        return sql.first(TAKE, Timers::timer, ahead.toMillis(), kinds);
    }

    /// Has a timer that failed tried again later, each time after twice as long.
    void putOff(Timer timer) {
        sql.update(PUT_OFF, timer.kind(), timer.subject(), timer.occurrence());
    }

    private static Timer timer(ResultSet row) throws SQLException {
        return new Timer(
                row.getString("kind"),
                row.getString("subject"),
                row.getString("occurrence"),
                Objects.requireNonNull(Sql.instant(row, "due_at")));
    }
}
