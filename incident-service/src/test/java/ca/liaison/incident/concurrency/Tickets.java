package ca.liaison.incident.concurrency;

import java.sql.Connection;
import java.sql.SQLException;

/// Incidents written past the service. They are old, so that they are last in every list.
final class Tickets {
    private static final String INSERT =
            """
            insert into ticket (id, kind, opened_by, opened_at, first_occurred_at, service, service_impact,
                end_user_impact, caller_name, caller_desk, channel, workaround_available, reported_priority,
                assigned_priority, state, assigned_organisation, assigned_group, revision, sequence, updated_at,
                partner)
            values (?, 'INCIDENT', ?, '2020-01-01', '2020-01-01', 'OLIS', 'impact', 'impact', 'Service desk agent 12', 'desk',
                'API', false, 'P2', 'P2', 'NEW', 'hub', 'desk', 1, 1, '2020-01-01', ?)\
            """;

    private Tickets() {}

    /// The key of a ticket still to be written.
    static long freshKey(Connection connection) throws SQLException {
        return Rows.number(connection, "select nextval('ticket_number')");
    }

    static void insert(Connection connection, long key, String openedBy) throws SQLException {
        Rows.change(connection, INSERT, key, openedBy, openedBy);
    }
}
