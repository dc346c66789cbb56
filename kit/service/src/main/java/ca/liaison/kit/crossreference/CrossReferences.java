package ca.liaison.kit.crossreference;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.secret.ContentDigest;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.secret.Secrets.Digest;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The pairs (organisation, partner number) ↔ ticket of one service. All methods need a
/// transaction, the same one that writes the ticket.
@ApplicationScoped
public class CrossReferences {
    private static final String COLUMNS =
            "ticket, kind, organisation, state, partner_number, equality_key, confidential, since, acknowledged_at,"
                    + " withdrawn_at";

    private final Sql sql;
    private final ContentDigest digests;

    public CrossReferences(Sql sql, ContentDigest digests) {
        this.sql = sql;
        this.digests = digests;
    }

    /// Claims a number for a ticket about to be written. Of several transactions at once one wins;
    /// the others wait for its end (bounded by `lock_timeout`) and are told its ticket.
    ///
    /// @param since when the ticket is opened
    public Claim claim(
            long ticket,
            TicketKind kind,
            String organisation,
            PartnerNumber number,
            boolean confidential,
            Content content,
            Instant since) {
        Digest digest = digests.of(content);
        int inserted =
                sql.update(
                        """
                        insert into cross_reference (ticket, organisation, kind, state, partner_number, equality_key,
                            confidential, request_digest, digest_key, opened_at, since, acknowledged_at)
                        values (?, ?, ?, 'current', ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing\
                        """,
                        ticket,
                        organisation,
                        kind.code(),
                        number.text(),
                        number.equalityKey(),
                        confidential,
                        digest.value(),
                        digest.key(),
                        since,
                        since,
                        since);
        // Only now: who waited for a correction to end sees what it has superseded.
        Optional<Claim> former = formerHolder(kind, organisation, number, content);
        if (inserted == 1) {
            former.ifPresent(_ -> giveUp(ticket, organisation));
            return former.orElseGet(Claim.New::new);
        }
        return former.or(() -> presentHolder(kind, organisation, number, content))
                // Whoever held it gave it up since, by a correction: it is free again.
                .orElseGet(() ->
                        claim(ticket, kind, organisation, number, confidential, content, since));
    }

    private void giveUp(long ticket, String organisation) {
        sql.update(
                "delete from cross_reference where ticket = ? and organisation = ?",
                ticket,
                organisation);
    }

    private Optional<Claim> presentHolder(
            TicketKind kind, String organisation, PartnerNumber number, Content content) {
        return sql.first(
                """
                select ticket, request_digest, digest_key from cross_reference
                where organisation = ? and kind = ? and equality_key = ?\
                """,
                row ->
                        sameContent(row, content)
                                ? new Claim.Replay(row.getLong("ticket"))
                                : new Claim.Clash(row.getLong("ticket")),
                organisation,
                kind.code(),
                number.equalityKey());
    }

    /// A late retry of a request whose number was corrected meanwhile still gets its ticket.
    private Optional<Claim> formerHolder(
            TicketKind kind, String organisation, PartnerNumber number, Content content) {
        return sql
                .query(
                        """
                        select ticket, request_digest, digest_key from superseded_reference
                        where organisation = ? and kind = ? and equality_key = ? order by superseded_at desc\
                        """,
                        row ->
                                sameContent(row, content)
                                        ? Optional.<Claim>of(
                                                new Claim.Replay(row.getLong("ticket")))
                                        : Optional.<Claim>empty(),
                        organisation,
                        kind.code(),
                        number.equalityKey())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean sameContent(ResultSet row, Content content) throws SQLException {
        byte[] digest = row.getBytes("request_digest");
        return digest != null
                && digests.matches(new Digest(row.getString("digest_key"), digest), content);
    }

    /// Asks an organisation to act: its own number is awaited from now on. One that takes part
    /// already goes on with its number; one that was withdrawn is asked again.
    public void await(
            long ticket, TicketKind kind, String organisation, Instant openedAt, Instant since) {
        sql.update(
                """
                insert into cross_reference (ticket, organisation, kind, state, opened_at, since)
                values (?, ?, ?, 'awaited', ?, ?)
                on conflict (ticket, organisation) do update set
                    state = case when cross_reference.state = 'released' then 'awaited'
                                 else cross_reference.state end,
                    since = case when cross_reference.state = 'released' then excluded.since
                                 else cross_reference.since end,
                    withdrawn_at = null\
                """,
                ticket,
                organisation,
                kind.code(),
                openedAt,
                since);
    }

    /// Has an organisation take part from the beginning that has no number of the matter, and of
    /// which none is awaited.
    public void takePart(long ticket, TicketKind kind, String organisation, Instant openedAt) {
        sql.update(
                """
                insert into cross_reference (ticket, organisation, kind, state, opened_at, since)
                values (?, ?, ?, 'released', ?, ?)\
                """,
                ticket,
                organisation,
                kind.code(),
                openedAt,
                openedAt);
    }

    /// Notes the number that an awaited organisation gives.
    ///
    /// @return the ticket that holds the number already, or empty where it was free
    public Optional<Long> acknowledge(
            long ticket,
            TicketKind kind,
            String organisation,
            PartnerNumber number,
            boolean confidential,
            Instant at) {
        Optional<Long> holder = holder(kind, organisation, number);
        if (holder.isEmpty()) {
            sql.update(
                    """
                    update cross_reference set state = 'current', partner_number = ?, equality_key = ?,
                        confidential = ?, since = ?, acknowledged_at = ? where ticket = ? and organisation = ?\
                    """,
                    number.text(),
                    number.equalityKey(),
                    confidential,
                    at,
                    at,
                    ticket,
                    organisation);
        }
        return holder;
    }

    /// Puts a number right. The wrong one stays as superseded, with its digest.
    ///
    /// @return the other ticket that holds the right number, or empty where it was free
    public Optional<Long> correct(
            long ticket, TicketKind kind, String organisation, PartnerNumber number, Instant at) {
        Optional<Long> holder = holder(kind, organisation, number).filter(other -> other != ticket);
        if (holder.isEmpty()) {
            sql.update(
                    """
                    insert into superseded_reference (ticket, organisation, kind, partner_number, equality_key,
                        request_digest, digest_key, since, superseded_at)
                    select ticket, organisation, kind, partner_number, equality_key, request_digest, digest_key,
                        since, ? from cross_reference where ticket = ? and organisation = ?\
                    """,
                    at,
                    ticket,
                    organisation);
            sql.update(
                    """
                    update cross_reference set partner_number = ?, equality_key = ?, since = ?
                    where ticket = ? and organisation = ?\
                    """,
                    number.text(),
                    number.equalityKey(),
                    at,
                    ticket,
                    organisation);
        }
        return holder;
    }

    private Optional<Long> holder(TicketKind kind, String organisation, PartnerNumber number) {
        return sql.first(
                "select ticket from cross_reference where organisation = ? and kind = ? and equality_key = ?",
                row -> row.getLong("ticket"),
                organisation,
                kind.code(),
                number.equalityKey());
    }

    /// Ends the wait for an organisation's number without one.
    ///
    /// @param withdrawn whether the organisation is no longer asked to act either
    public void release(long ticket, String organisation, boolean withdrawn, Instant at) {
        sql.update(
                """
                update cross_reference set
                    state = case when state = 'awaited' then 'released' else state end,
                    since = case when state = 'awaited' then ? else since end,
                    withdrawn_at = case when ? then ? else withdrawn_at end
                where ticket = ? and organisation = ?\
                """,
                at,
                withdrawn,
                at,
                ticket,
                organisation);
    }

    /// Ends every wait on a ticket that has itself ended.
    public void releaseAll(long ticket, Instant at) {
        sql.update(
                "update cross_reference set state = 'released', since = ? where ticket = ? and state = 'awaited'",
                at,
                ticket);
    }

    /// Takes the parties of a ticket, with their numbers, over to one of another kind under which
    /// its matter goes on. Those that were withdrawn stay behind.
    ///
    /// @return where a party has used its number for another ticket of that kind, or empty
    public Optional<Reference> carryOver(long from, long to, TicketKind kind, Instant openedAt) {
        sql.update(
                """
                insert into cross_reference (ticket, organisation, kind, state, partner_number, equality_key,
                    confidential, opened_at, since, acknowledged_at)
                select ?, organisation, ?, state, partner_number, equality_key, confidential, ?, since,
                    acknowledged_at
                from cross_reference where ticket = ? and withdrawn_at is null order by organisation
                on conflict do nothing\
                """,
                to,
                kind.code(),
                openedAt,
                from);
        return sql.first(
                "select "
                        + COLUMNS
                        + """
                         from cross_reference
                        where kind = ? and ticket <> ? and (organisation, equality_key) in
                            (select organisation, equality_key from cross_reference
                             where ticket = ? and withdrawn_at is null)
                        order by organisation\
                        """,
                CrossReferences::reference,
                kind.code(),
                to,
                from);
    }

    /// Whether an organisation has, or had, a part in a ticket. It is the same question, with the
    /// same work, for a ticket of others and for one that does not exist.
    public boolean hasPart(TicketNumber ticket, String organisation) {
        return sql.first(
                        "select 1 from cross_reference where ticket = ? and organisation = ? and kind = ?",
                        row -> true,
                        ticket.key(),
                        organisation,
                        ticket.kind().code())
                .isPresent();
    }

    public References of(long ticket) {
        return new References(
                sql.query(
                        "select "
                                + COLUMNS
                                + " from cross_reference where ticket = ? order by organisation",
                        CrossReferences::reference,
                        ticket));
    }

    /// The present references of several tickets, in no order.
    public List<Reference> of(List<Long> tickets) {
        return sql.query(
                "select " + COLUMNS + " from cross_reference where ticket = any(?::bigint[])",
                CrossReferences::reference,
                tickets.stream().map(String::valueOf).toList());
    }

    /// Former numbers of a ticket, latest first.
    public List<Reference> supersededOf(long ticket) {
        return sql.query(
                """
                select ticket, kind, organisation, 'superseded' as state, partner_number, equality_key,
                    false as confidential, since, null::timestamptz as acknowledged_at,
                    null::timestamptz as withdrawn_at
                from superseded_reference where ticket = ? order by superseded_at desc\
                """,
                CrossReferences::reference,
                ticket);
    }

    /// Who holds a number, of each kind: the present holder, else the former one (XRF-05).
    public List<Reference> find(Set<TicketKind> kinds, String organisation, PartnerNumber number) {
        List<Reference> found =
                new ArrayList<>(
                        sql.query(
                                "select "
                                        + COLUMNS
                                        + " from cross_reference where organisation = ? and equality_key = ?"
                                        + " and kind = any(?::text[])",
                                CrossReferences::reference,
                                organisation,
                                number.equalityKey(),
                                codes(kinds)));
        Set<TicketKind> free = EnumSet.copyOf(kinds);
        found.forEach(reference -> free.remove(reference.kind()));
        if (!free.isEmpty()) {
            found.addAll(
                    sql.query(
                            """
                            select distinct on (kind) ticket, kind, organisation, 'superseded' as state,
                                partner_number, equality_key, false as confidential, since,
                                null::timestamptz as acknowledged_at, null::timestamptz as withdrawn_at
                            from superseded_reference
                            where organisation = ? and equality_key = ? and kind = any(?::text[])
                            order by kind, superseded_at desc\
                            """,
                            CrossReferences::reference,
                            organisation,
                            number.equalityKey(),
                            codes(free)));
        }
        return found;
    }

    private static List<String> codes(Set<TicketKind> kinds) {
        return kinds.stream().map(TicketKind::code).toList();
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(
                row.getLong("ticket"),
                TicketKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("organisation"),
                Reference.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("partner_number"),
                row.getString("equality_key"),
                row.getBoolean("confidential"),
                Objects.requireNonNull(Sql.instant(row, "since")),
                Sql.instant(row, "acknowledged_at"),
                Sql.instant(row, "withdrawn_at"));
    }
}
