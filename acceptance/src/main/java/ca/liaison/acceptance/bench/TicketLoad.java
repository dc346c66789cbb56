package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.Addresses;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/// Tickets of Hôpital du Nord that are there before anything is measured: whole ones, with
/// reference and history, under every constraint of the tables. Services, priorities and states are
/// evenly spread; one in a hundred tells of printers.
final class TicketLoad {
    static final String ORGANISATION = "nord";

    private static final String TICKETS =
            """
            insert into ticket (id, kind, opened_by, opened_at, first_occurred_at, service, summary, service_impact,
                end_user_impact, preliminary_checks, caller_name, caller_desk, channel, workaround_available,
                workaround, reported_priority, assigned_priority, state, assigned_organisation, assigned_group,
                revision, sequence, updated_at, partner)
            select n, 'INCIDENT', 'nord', opened, opened - interval '25 minutes',
                (array['OLIS', 'DHDR', 'ONE_MAIL', 'CONNECTING_ONTARIO'])[1 + cast(n % 4 as int)],
                case when n % 100 = 0 then 'Printers of the ward answer slowly' else 'OLIS answers slowly' end,
                'Laboratory results arrive after ten minutes or not at all', 'Emergency physicians wait for results',
                'Local network and interface engine checked, no fault found', 'Service desk agent 12',
                'Hôpital du Nord service desk', 'API', true, 'Results are asked for by telephone', 'P2',
                (array['P1', 'P2', 'P3', 'P4'])[1 + cast(n / 4 % 4 as int)],
                (array['NEW', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'])[1 + cast(n / 16 % 4 as int)], 'hub', 'desk', 1, 1, opened, 'nord'
            from (select n, now() - (? - n) * interval '20 seconds' as opened from generate_series(?, ?) n) load\
            """;
    private static final String REFERENCES =
            """
            insert into cross_reference (ticket, organisation, kind, state, partner_number, equality_key, opened_at,
                since, acknowledged_at)
            select id, 'nord', 'incident', 'current', 'LOAD-' || id, 'load-' || id, opened_at, opened_at, opened_at
            from ticket where id between ? and ?\
            """;
    private static final String HISTORY =
            """
            insert into history_entry (ticket, sequence, at, action, organisation, subject, client, to_state)
            select id, 1, opened_at, 'open', 'nord', 'load', 'load', 'new' from ticket where id between ? and ?\
            """;

    private static final String NOTHING =
            "truncate ticket, cross_reference, history_entry, notification, outbox cascade";

    private final Addresses addresses;
    private final String floor;
    private long first;
    private long last;

    /// @param floor name of the database beside that of the service
    TicketLoad(Addresses addresses, String floor) {
        this.addresses = addresses;
        this.floor = floor;
    }

    /// Replaces all tickets by so many, in the service's database and in that of the floor.
    ///
    /// The numbers that are skipped belong to nobody, like those that a copy of the service held
    /// when it ended.
    void lay(int tickets) throws SQLException {
        try (Connection service = addresses.database("incident");
                Connection bare = addresses.database(floor)) {
            first = number(service, "select nextval('ticket_number')");
            last = first + tickets - 1;
            number(service, "select setval('ticket_number', " + (last + 1) + ")");
            lay(service);
            lay(bare);
        }
    }

    private void lay(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        write(connection, NOTHING);
        write(connection, TICKETS, last, first, last);
        write(connection, REFERENCES, first, last);
        write(connection, HISTORY, first, last);
        connection.commit();
        connection.setAutoCommit(true);
        write(connection, "vacuum analyze");
        write(connection, "checkpoint");
    }

    /// The number of the first ticket that was laid.
    long first() {
        return first;
    }

    /// One of the tickets that were laid.
    long any() {
        return ThreadLocalRandom.current().nextLong(first, last + 1);
    }

    private static void write(Connection connection, String statement, long... parameters)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < parameters.length; index++) {
                prepared.setLong(index + 1, parameters[index]);
            }
            prepared.execute();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
