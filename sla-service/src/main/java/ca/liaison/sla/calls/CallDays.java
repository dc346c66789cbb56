package ca.liaison.sla.calls;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The calls of each day; nothing that was told is ever changed.
@ApplicationScoped
public class CallDays {
    /// Any position of a row there can be.
    public static final long ALL = Long.MAX_VALUE;

    private static final String LATEST =
            """
            select distinct on (date) * from call_figures
            where date between ?::date and ?::date and position <= ? order by date, version desc\
            """;

    private final Sql sql;

    CallDays(Sql sql) {
        this.sql = sql;
    }

    /// Lets one transaction at a time write about a day.
    void lock(LocalDate date) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('calls ' || ?, 0))",
                row -> 0,
                date.toString());
    }

    Optional<CallDay> latest(LocalDate date) {
        return sql.first(LATEST, CallDays::day, date.toString(), date.toString(), ALL);
    }

    /// The latest version of each day, in their order, both ends included.
    List<CallDay> latest(LocalDate from, LocalDate until, int atMost) {
        return sql.query(
                LATEST + " limit ?", CallDays::day, from.toString(), until.toString(), ALL, atMost);
    }

    /// All calls of a month, as far as they were told up to a position.
    public CallMonth of(YearMonth month, long position) {
        List<CallDay> days =
                sql.query(
                        LATEST,
                        CallDays::day,
                        month.atDay(1).toString(),
                        month.atEndOfMonth().toString(),
                        position);
        return new CallMonth(
                days.stream().map(CallDay::figures).reduce(CallFigures.NONE, CallFigures::plus),
                days.size());
    }

    /// Up to which position figures are known, once all that is being written is written.
    public long position() {
        sql.update("lock table call_figures in share mode");
        return sql.first(
                        "select coalesce(max(position), 0) from call_figures",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    void add(CallDay day) {
        CallFigures figures = day.figures();
        sql.update(
                """
                insert into call_figures (date, version, received, answered, answered_within_60_seconds,
                    abandoned, total_wait_seconds, recorded_at)
                values (?::date, ?, ?, ?, ?, ?, ?, ?)\
                """,
                day.date().toString(),
                day.version(),
                figures.received(),
                figures.answered(),
                figures.answeredWithin60Seconds(),
                figures.abandoned(),
                figures.totalWaitSeconds(),
                day.recordedAt());
    }

    private static CallDay day(ResultSet row) throws SQLException {
        return new CallDay(
                LocalDate.parse(row.getString("date")),
                row.getInt("version"),
                new CallFigures(
                        row.getLong("received"),
                        row.getLong("answered"),
                        row.getLong("answered_within_60_seconds"),
                        row.getLong("abandoned"),
                        row.getLong("total_wait_seconds")),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }
}
