package ca.liaison.incident.major;

import ca.liaison.incident.major.SentNotice.Recipient;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.NoticeKind;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads notices of outages: those that went to the caller's organisation, or those of a ticket
/// that it takes part in. The hub reads all.
@ApplicationScoped
public class FindNotices {
    private static final UUID GREATEST = new UUID(-1, -1);

    private final Sql sql;
    private final TicketAccess access;

    FindNotices(Sql sql, TicketAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /// @param seen the ticket that they are about
    public record OfTicket(Seen seen, List<SentNotice> notices) {}

    /// The latest first.
    @Transactional
    public Page<SentNotice> page(Actor actor, @Nullable Cursor after, int limit) {
        List<SentNotice> found =
                sql.query(
                        """
                        select n.* from notice n
                        where (? or exists (select 1 from notice_record r where r.notice = n.id and r.organisation = ?))
                            and (n.at, n.id) < (coalesce(?::timestamptz, 'infinity'), ?::uuid)
                        order by n.at desc, n.id desc limit ?\
                        """,
                        FindNotices::row,
                        actor.hub(),
                        actor.organisation(),
                        after == null ? null : after.at(),
                        after == null ? GREATEST : UUID.fromString(after.key()),
                        limit + 1);
        return Page.of(
                withRecipients(found, actor),
                limit,
                last -> new Cursor(last.at(), last.id().toString()));
    }

    /// The oldest first.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 where the caller does not see the ticket
    @Transactional
    public OfTicket of(Actor actor, String number) {
        Seen seen = access.require(number, actor);
        List<SentNotice> found =
                sql.query(
                        "select * from notice where ticket = ? and at <= coalesce(?::timestamptz, 'infinity') order by version",
                        FindNotices::row,
                        seen.ticket().id(),
                        seen.references().withdrawnAt(actor.organisation()));
        return new OfTicket(seen, withRecipients(found, actor));
    }

    private List<SentNotice> withRecipients(List<SentNotice> notices, Actor actor) {
        Map<UUID, List<ToWhom>> recipients =
                sql
                        .query(
                                """
                                select * from notice_record
                                where notice = any(?::uuid[]) and (? or organisation = ?) order by organisation\
                                """,
                                row ->
                                        new ToWhom(
                                                row.getObject("notice", UUID.class),
                                                new Recipient(
                                                        row.getString("organisation"),
                                                        row.getString("end_users_told_by"))),
                                notices.stream().map(each -> each.id().toString()).toList(),
                                actor.hub(),
                                actor.organisation())
                        .stream()
                        .collect(Collectors.groupingBy(ToWhom::notice));
        return notices.stream()
                .map(each ->
                        with(
                                each,
                                recipients.getOrDefault(each.id(), List.of()).stream()
                                        .map(ToWhom::recipient)
                                        .toList()))
                .toList();
    }

    private record ToWhom(UUID notice, Recipient recipient) {}

    private static SentNotice with(SentNotice notice, List<Recipient> recipients) {
        return new SentNotice(
                notice.id(),
                notice.number(),
                notice.version(),
                notice.kind(),
                notice.at(),
                notice.french(),
                notice.english(),
                notice.expectedRestorationAt(),
                recipients);
    }

    private static SentNotice row(ResultSet row) throws SQLException {
        return new SentNotice(
                row.getObject("id", UUID.class),
                new TicketNumber(TicketKind.INCIDENT, row.getLong("ticket")).toString(),
                row.getInt("version"),
                NoticeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("text_fr"),
                row.getString("text_en"),
                Sql.instant(row, "expected_restoration_at"),
                List.of());
    }
}
