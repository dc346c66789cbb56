package ca.liaison.acceptance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// Writes what a creation writes, over one connection.
final class FloorCreation implements Work.Client {
    private static final String CLAIM =
            """
            insert into cross_reference (ticket, organisation, kind, state, partner_number, equality_key,
                confidential, request_digest, digest_key, opened_at, since, acknowledged_at)
            values (?, 'nord', 'incident', 'current', ?, ?, false, ?, 'k1', ?, ?, ?)
            on conflict do nothing\
            """;
    private static final String TICKET =
            """
            insert into ticket (id, kind, opened_by, opened_at, first_occurred_at, service, summary, service_impact,
                end_user_impact, preliminary_checks, caller_name, caller_desk, channel, workaround_available,
                workaround, reported_priority, assigned_priority, state, assigned_organisation, assigned_group,
                revision, sequence, updated_at, partner)
            values (?, 'INCIDENT', 'nord', ?, ?, 'OLIS', 'OLIS answers slowly',
                'Laboratory results arrive after ten minutes or not at all', 'Emergency physicians wait for results',
                'Local network and interface engine checked, no fault found', 'Service desk agent 12',
                'Hôpital du Nord service desk', 'API', true, 'Results are asked for by telephone', 'P2', 'P2',
                'NEW', 'hub', 'desk', 1, 1, ?, 'nord')\
            """;
    private static final String HISTORY =
            """
            insert into history_entry (ticket, sequence, at, action, organisation, subject, client, to_state)
            values (?, 1, ?, 'open', 'nord', 'service-account-nord-desk', 'nord-desk', 'new')\
            """;
    private static final String NOTIFICATION =
            """
            insert into notification (ticket, sequence, organisation, notice, at)
            values (?, 1, 'hub', 'open', ?)\
            """;
    private static final String EVENT =
            """
            insert into outbox (topic, key, type, at, payload)
            values ('liaison.incidents.v1', ?, 'ca.liaison.incident.opened.v1', ?, ?)\
            """;
    private static final String KEPT_EVENT =
            """
            insert into ticket_event (ticket, sequence, event, topic, key, type, at, payload)
            values (?, 1, ?, 'liaison.incidents.v1', ?, 'ca.liaison.incident.opened.v1', ?, ?)\
            """;
    private static final byte[] DIGEST = new byte[32];

    /// As long as an event of a ticket with one partner.
    private static final String PAYLOAD = "x".repeat(520);

    private final Connection connection;
    private final AtomicLong tickets;
    private final PreparedStatement claim;
    private final PreparedStatement ticket;
    private final PreparedStatement history;
    private final PreparedStatement notification;
    private final PreparedStatement event;
    private final PreparedStatement keptEvent;

    FloorCreation(Connection connection, AtomicLong tickets) throws SQLException {
        this.connection = connection;
        this.tickets = tickets;
        connection.setAutoCommit(false);
        claim = connection.prepareStatement(CLAIM);
        ticket = connection.prepareStatement(TICKET);
        history = connection.prepareStatement(HISTORY);
        notification = connection.prepareStatement(NOTIFICATION);
        event = connection.prepareStatement(EVENT);
        keptEvent = connection.prepareStatement(KEPT_EVENT);
    }

    @Override
    public void once() throws SQLException {
        long id = tickets.incrementAndGet();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        run(claim, id, "BEN-" + id, "ben-" + id, DIGEST, now, now, now);
        run(ticket, id, now, now, now);
        run(history, id, now);
        run(notification, id, now);
        run(event, "INC%07d".formatted(id), now, PAYLOAD);
        run(keptEvent, id, id, "INC%07d".formatted(id), now, PAYLOAD);
        connection.commit();
    }

    private static void run(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
