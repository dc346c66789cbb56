package ca.liaison.sla.outage;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was recorded of outages, in all its versions.
@ApplicationScoped
public class OutageRecords {
    /// Any position of a record there can be.
    public static final long ALL = Long.MAX_VALUE;

    private final Sql sql;

    OutageRecords(Sql sql) {
        this.sql = sql;
    }

    /// The latest version of each ticket that has one, as far as it was known at a position.
    public Map<String, OutageRecord> latest(Collection<String> tickets, long position) {
        return sql
                .query(
                        """
                        select distinct on (ticket) ticket, version, started_at, ended_at, recorded_at
                        from outage_record where ticket = any(?) and position <= ?
                        order by ticket, version desc\
                        """,
                        OutageRecords::read,
                        Set.copyOf(tickets),
                        position)
                .stream()
                .collect(Collectors.toUnmodifiableMap(OutageRecord::ticket, Function.identity()));
    }

    /// Up to which position records are known, once all that is being written is written.
    public long position() {
        sql.update("lock table outage_record in share mode");
        return sql.first(
                        "select coalesce(max(position), 0) from outage_record",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /// All versions, the first one first.
    List<OutageRecord> of(String ticket) {
        return sql.query(
                """
                select ticket, version, started_at, ended_at, recorded_at
                from outage_record where ticket = ? order by version\
                """,
                OutageRecords::read,
                ticket);
    }

    void add(OutageRecord outage, String client) {
        sql.update(
                """
                insert into outage_record (ticket, version, started_at, ended_at, recorded_at, client)
                values (?, ?, ?, ?::timestamptz, ?, ?)\
                """,
                outage.ticket(),
                outage.version(),
                outage.startedAt(),
                outage.endedAt(),
                outage.recordedAt(),
                client);
    }

    private static OutageRecord read(ResultSet row) throws SQLException {
        return new OutageRecord(
                row.getString("ticket"),
                row.getInt("version"),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "ended_at"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }
}
