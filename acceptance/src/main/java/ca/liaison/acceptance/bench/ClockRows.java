package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.Addresses;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/// What sla-service has written, and when it was committed ([Floor#keepCommitTimes]).
final class ClockRows implements AutoCloseable {
    private static final String DATABASE = "sla";

    private final Connection connection;

    ClockRows(Addresses addresses) throws SQLException {
        connection = addresses.database(DATABASE);
    }

    long facts() throws SQLException {
        return number("select count(*) from ticket_fact");
    }

    /// How many run and have a target.
    long clocks() throws SQLException {
        return number(
                """
                select count(*) from ticket_clocks, jsonb_array_elements(clocks) clock
                where clock ->> 'state' = 'running' and jsonb_exists(clock, 'target')\
                """);
    }

    /// How many are open at all, also those that wait and those without a target.
    long openClocks() throws SQLException {
        return number(
                """
                select count(*) from ticket_clocks, jsonb_array_elements(clocks) clock
                where clock ->> 'state' in ('running', 'paused')\
                """);
    }

    /// How long it was from the first fact's commit to the last one's.
    Duration takingIn() throws SQLException {
        return Duration.ofNanos(
                1000
                        * number(
                                """
                                select (extract(epoch from max(committed) - min(committed)) * 1000000)::bigint
                                from (select pg_xact_commit_timestamp(xmin) as committed from ticket_fact) fact\
                                """));
    }

    /// How many have a moment before an instant that was not told.
    long untold(Instant until) throws SQLException {
        return number("select count(*) from ticket_clocks where next_at < ?", until);
    }

    /// How many were told and taken back since.
    long withdrawn(Instant from, Instant until) throws SQLException {
        return number(
                "select count(*) from clock_milestone where withdrawn_at is not null and at >= ? and at < ?",
                from,
                until);
    }

    /// From the moment to the commit, of all that came between two instants.
    Measured milestones(Instant from, Instant until) throws SQLException {
        return delays(
                """
                select (extract(epoch from pg_xact_commit_timestamp(xmin) - at) * 1000000)::bigint
                from clock_milestone where withdrawn_at is null and at >= ? and at < ?\
                """,
                from,
                until);
    }

    /// From a change of a ticket to the commit of its clocks.
    Measured changes(Instant from, Instant until) throws SQLException {
        return delays(
                """
                select (extract(epoch from pg_xact_commit_timestamp(xmin) - (content ->> 'at')::timestamptz)
                    * 1000000)::bigint
                from ticket_fact
                where (content ->> 'at')::timestamptz >= ? and (content ->> 'at')::timestamptz < ?\
                """,
                from,
                until);
    }

    private Measured delays(String query, Instant from, Instant until) throws SQLException {
        LongStream.Builder nanos = LongStream.builder();
        try (PreparedStatement statement = prepared(query, from, until);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                nanos.add(1000 * row.getLong(1));
            }
        }
        return Measured.of(nanos.build().toArray(), Duration.between(from, until));
    }

    private long number(String query, Instant... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(query, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement prepared(String query, Instant... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int index = 0; index < parameters.length; index++) {
            statement.setTimestamp(index + 1, Timestamp.from(parameters[index]));
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
