package ca.liaison.sla.downtime;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All statements that were ever made.
@ApplicationScoped
class DowntimeStatements {
    private final Sql sql;

    DowntimeStatements(Sql sql) {
        this.sql = sql;
    }

    private record Made(String organisation, DowntimeStatement statement) {}

    /// Holds up whoever else is about to state something for it, until the transaction ends.
    void lock(String organisation) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('downtime_statement ' || ?, 0))",
                row -> true,
                organisation);
    }

    Optional<DowntimeStatement> latest(String organisation, Instant at) {
        return Optional.ofNullable(latest(List.of(organisation), at).get(organisation));
    }

    /// The last statement of each of these organisations that made one until an instant.
    Map<String, DowntimeStatement> latest(List<String> organisations, Instant at) {
        return sql
                .query(
                        """
                        select distinct on (organisation) * from downtime_statement
                        where organisation = any (?) and stated_at <= ? order by organisation, version desc\
                        """,
                        row -> new Made(row.getString("organisation"), statement(row)),
                        organisations,
                        at)
                .stream()
                .collect(Collectors.toMap(Made::organisation, Made::statement));
    }

    void add(
            String organisation, DowntimeStatement statement, Actor actor, @Nullable String agent) {
        sql.update(
                """
                insert into downtime_statement (organisation, version, has_procedure, last_trained_on,
                    how_users_are_told, stated_at, stated_by, subject, client, agent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                organisation,
                statement.version(),
                statement.exists(),
                statement.lastTrainedOn(),
                statement.howUsersAreTold(),
                statement.statedAt(),
                actor.organisation(),
                actor.subject(),
                actor.client(),
                agent);
    }

    private static DowntimeStatement statement(ResultSet row) throws SQLException {
        return new DowntimeStatement(
                row.getInt("version"),
                row.getBoolean("has_procedure"),
                row.getObject("last_trained_on", LocalDate.class),
                row.getString("how_users_are_told"),
                Objects.requireNonNull(Sql.instant(row, "stated_at")));
    }
}
