package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.Addresses;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What plain SQL does on the same PostgreSQL with the rows that sla-service writes for facts: each
/// fact an insert, and for each ticket among those that come together its clocks and an event, in
/// one transaction - without Kafka, without reading anything and without counting.
final class ClockFloor {
    private static final String NAME = "clock_floor";

    /// As many as sla-service takes in together.
    private static final int TOGETHER = 200;

    private final Addresses addresses;
    private final BareDatabase database;

    ClockFloor(Addresses addresses) {
        this.addresses = addresses;
        this.database = new BareDatabase(addresses, NAME, "sla-service");
    }

    private record Fact(String ticket, long sequence, String content) {}

    /// Writes the facts that sla-service took in first once more.
    Measured write(int atMost) throws SQLException, IOException {
        database.prepare();
        List<Fact> facts = facts(atMost);
        Map<String, String> clocks = clocks(atMost);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            Set<String> known = new HashSet<>();
            long[] nanos = new long[facts.size()];
            long begin = System.nanoTime();
            for (int from = 0; from < facts.size(); from += TOGETHER) {
                int until = Math.min(from + TOGETHER, facts.size());
                long before = System.nanoTime();
                write(connection, facts.subList(from, until), clocks, known);
                long each = (System.nanoTime() - before) / (until - from);
                for (int index = from; index < until; index++) {
                    nanos[index] = each;
                }
            }
            return Measured.of(nanos, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static void write(
            Connection connection, List<Fact> facts, Map<String, String> clocks, Set<String> known)
            throws SQLException {
        Set<String> tickets = new LinkedHashSet<>();
        try (PreparedStatement fact =
                        connection.prepareStatement(
                                "insert into ticket_fact (ticket, sequence, content) values (?, ?, ?::jsonb)");
                PreparedStatement ticket =
                        connection.prepareStatement(
                                "insert into ticket_clocks (ticket, kind, security, parties) values (?, 'incident', false, '{}')");
                PreparedStatement kept =
                        connection.prepareStatement(
                                """
                                update ticket_clocks set parties = '{hub,nord}', known = known + 1, sequence = sequence + 1,
                                    clocks = ?::jsonb, next_at = now() + interval '1 hour', service = 'OLIS', gravest = 'P2',
                                    begun_at = now()
                                where ticket = ?\
                                """);
                PreparedStatement event =
                        connection.prepareStatement(
                                """
                                insert into outbox (topic, key, type, at, payload)
                                values ('liaison.service-levels.v1', ?, 'ca.liaison.clock.changed.v1', now(), ?)\
                                """)) {
            for (Fact each : facts) {
                fact.setString(1, each.ticket);
                fact.setLong(2, each.sequence);
                fact.setString(3, each.content);
                fact.executeUpdate();
                if (known.add(each.ticket)) {
                    ticket.setString(1, each.ticket);
                    ticket.executeUpdate();
                }
                tickets.add(each.ticket);
            }
            for (String each : tickets) {
                String content = clocks.getOrDefault(each, "[]");
                kept.setString(1, content);
                kept.setString(2, each);
                kept.executeUpdate();
                event.setString(1, each);
                event.setString(2, content);
                event.executeUpdate();
            }
        }
        connection.commit();
    }

    private List<Fact> facts(int atMost) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        try (Connection connection = addresses.database("sla");
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select ticket, sequence, content::text from ticket_fact order by position limit ?")) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(new Fact(row.getString(1), row.getLong(2), row.getString(3)));
                }
            }
        }
        return facts;
    }

    private Map<String, String> clocks(int atMost) throws SQLException {
        Map<String, String> clocks = new HashMap<>();
        try (Connection connection = addresses.database("sla");
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select ticket, clocks::text from ticket_clocks
                                where ticket in (select ticket from ticket_fact order by position limit ?)\
                                """)) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    clocks.put(row.getString(1), row.getString(2));
                }
            }
        }
        return clocks;
    }
}
