package ca.liaison.incident.major;

import ca.liaison.incident.ticket.Bridge;
import ca.liaison.incident.ticket.BridgeKind;
import ca.liaison.incident.ticket.Invitations;
import ca.liaison.incident.ticket.Invitations.Invitation;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the major incidents that a caller takes part in, is invited to or was told of. Whoever is
/// no party learns the least of them: who was told, which service and since when; who was invited,
/// also where people meet.
@ApplicationScoped
public class FindMajorIncidents {
    private static final String QUERY =
            """
            select * from (
                select t.*, own.partner_number,
                    ? or own.ticket is not null as takes_part,
                    t.state not in ('CLOSED', 'CANCELLED', 'TRANSFERRED') and exists (
                        select 1 from invitation i where i.ticket = t.id and i.organisation = ? and not exists (
                            select 1 from cross_reference gone where gone.ticket = i.ticket
                                and gone.organisation = i.organisation and gone.withdrawn_at >= i.at)) as invited,
                    exists (select 1 from notice n join notice_record r on r.notice = n.id
                            where n.ticket = t.id and r.organisation = ?) as told
                from ticket t left join cross_reference own
                    on own.ticket = t.id and own.organisation = ? and own.withdrawn_at is null
                where t.major_since is not null) major
            where (takes_part or invited or told)
                and (major_since, id) < (coalesce(?::timestamptz, 'infinity'), ?)
            order by major_since desc, id desc limit ?\
            """;

    private final Sql sql;
    private final Invitations invitations;

    FindMajorIncidents(Sql sql, Invitations invitations) {
        this.sql = sql;
        this.invitations = invitations;
    }

    /// The latest declared first.
    @Transactional
    public Page<MajorIncident> page(Actor actor, @Nullable Cursor after, int limit) {
        List<MajorIncident> found =
                sql.query(
                        QUERY,
                        FindMajorIncidents::row,
                        actor.hub(),
                        actor.organisation(),
                        actor.organisation(),
                        actor.organisation(),
                        after == null ? null : after.at(),
                        after == null ? Long.MAX_VALUE : Long.parseLong(after.key()),
                        limit + 1);
        Map<Long, List<Invitation>> invited =
                invitations.of(found.stream().map(MajorIncident::key).toList()).stream()
                        .filter(each ->
                                actor.hub() || actor.organisation().equals(each.organisation()))
                        .collect(Collectors.groupingBy(Invitation::ticket));
        return Page.of(
                found.stream()
                        .map(each -> with(each, invited.getOrDefault(each.key(), List.of())))
                        .toList(),
                limit,
                last -> new Cursor(last.since(), String.valueOf(last.key())));
    }

    private static MajorIncident with(MajorIncident incident, List<Invitation> invited) {
        return new MajorIncident(
                incident.key(),
                incident.number(),
                incident.own(),
                incident.service(),
                incident.since(),
                incident.resolvedAt(),
                incident.coordinator(),
                incident.bridge(),
                invited);
    }

    private static MajorIncident row(ResultSet row) throws SQLException {
        boolean meets = row.getBoolean("takes_part") || row.getBoolean("invited");
        String kind = row.getString("bridge_kind");
        return new MajorIncident(
                row.getLong("id"),
                new TicketNumber(TicketKind.INCIDENT, row.getLong("id")).toString(),
                row.getString("partner_number"),
                row.getString("service"),
                Objects.requireNonNull(Sql.instant(row, "major_since")),
                Sql.instant(row, "resolved_at"),
                meets ? row.getString("coordinator") : null,
                meets && kind != null
                        ? new Bridge(
                                BridgeKind.valueOf(kind),
                                row.getString("bridge_address"),
                                Sql.instant(row, "bridge_opens_at"))
                        : null,
                List.of());
    }
}
