package ca.liaison.sla.recovery;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All exercises that were recorded.
@ApplicationScoped
class RecoveryExercises {
    private static final String SELECT =
            """
            select number, service, held_on, time_to_recover, point_recovered, findings, recorded_at
            from recovery_exercise\
            """;

    private final Sql sql;

    RecoveryExercises(Sql sql) {
        this.sql = sql;
    }

    /// @return false where one of this number was recorded before
    boolean add(RecoveryExercise exercise, String client) {
        return sql.update(
                        """
                        insert into recovery_exercise
                            (number, service, held_on, time_to_recover, point_recovered, findings, recorded_at, client)
                        values (?, ?, ?::date, ?, ?, ?, ?, ?) on conflict do nothing\
                        """,
                        exercise.number(),
                        exercise.service(),
                        exercise.heldOn().toString(),
                        exercise.timeToRecover().toString(),
                        exercise.pointRecovered().toString(),
                        exercise.findings(),
                        exercise.recordedAt(),
                        client)
                > 0;
    }

    Optional<RecoveryExercise> find(String number) {
        return sql.first(SELECT + " where number = ?", RecoveryExercises::exercise, number);
    }

    /// The latest first, of one day in the order of their numbers.
    ///
    /// @param services absent for those of all
    List<RecoveryExercise> find(@Nullable Set<String> services, @Nullable Place behind, int most) {
        LocalDate day = behind == null ? LocalDate.of(9999, 12, 31) : behind.heldOn();
        String number = behind == null ? "" : behind.number();
        String page =
                """
                 where (held_on < ?::date or (held_on = ?::date and number > ?)) %s
                order by held_on desc, number limit ?\
                """;
        return services == null
                ? sql.query(
                        SELECT + page.formatted(""),
                        RecoveryExercises::exercise,
                        day.toString(),
                        day.toString(),
                        number,
                        most)
                : sql.query(
                        SELECT + page.formatted("and service = any(?)"),
                        RecoveryExercises::exercise,
                        day.toString(),
                        day.toString(),
                        number,
                        services,
                        most);
    }

    /// Those of some services that were held on some days, the first and the last included, in that
    /// order.
    List<RecoveryExercise> between(Set<String> services, LocalDate first, LocalDate last) {
        return sql.query(
                SELECT
                        + """
                         where service = any(?) and held_on between ?::date and ?::date
                        order by held_on, number\
                        """,
                RecoveryExercises::exercise,
                services,
                first.toString(),
                last.toString());
    }

    /// The last one of each of some services until a day.
    List<RecoveryExercise> lastOfEach(Set<String> services, LocalDate day) {
        return sql.query(
                """
                select distinct on (service)
                    number, service, held_on, time_to_recover, point_recovered, findings, recorded_at
                from recovery_exercise where service = any(?) and held_on <= ?::date
                order by service, held_on desc, number desc\
                """,
                RecoveryExercises::exercise,
                services,
                day.toString());
    }

    /// Where a page of the list ended.
    record Place(LocalDate heldOn, String number) {}

    private static RecoveryExercise exercise(ResultSet row) throws SQLException {
        return new RecoveryExercise(
                row.getString("number"),
                row.getString("service"),
                row.getObject("held_on", LocalDate.class),
                Duration.parse(row.getString("time_to_recover")),
                Duration.parse(row.getString("point_recovered")),
                row.getString("findings"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }
}
