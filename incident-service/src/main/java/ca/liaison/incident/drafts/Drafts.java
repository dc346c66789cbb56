package ca.liaison.incident.drafts;

import ca.liaison.incident.handling.TextKeeper;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.StrictJson;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.secret.Secrets;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The drafts of an organisation. Nobody else knows of them, the hub included; those of security
/// incidents are for security roles alone.
@ApplicationScoped
class Drafts implements TextKeeper {
    /// Of one organisation.
    static final int MOST = 100;

    private static final UUID GREATEST = new UUID(-1, -1);

    private final Sql sql;
    private final TicketAccess access;
    private final Clock clock;

    Drafts(Sql sql, TicketAccess access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    /// A draft, or what is left of it once it was submitted.
    record Found(@Nullable Draft draft, @Nullable Submission submission) {
        Optional<Draft> open() {
            return Optional.ofNullable(draft);
        }
    }

    /// What a draft became.
    ///
    /// @param request digest of the request that completed it
    record Submission(long ticket, Secrets.Digest request) {}

    /// Keeps a draft, unless there are too many. One that says the same as one that is kept is that
    /// one, so that repeating the request keeps no other.
    ///
    /// @return the draft that is kept now, empty where there are too many
    Optional<Draft> keep(Actor actor, Draft draft, boolean security) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('draft ' || ?, 0))",
                row -> true,
                actor.organisation());
        Optional<Draft> same =
                sql.first(
                        """
                        select * from draft where organisation = ? and kind = ? and ticket is null and expires_at > ?
                            and content = ? and left_out = ?\
                        """,
                        Drafts::row,
                        actor.organisation(),
                        draft.kind().name(),
                        clock.instant(),
                        draft.content().toString(),
                        draft.leftOut());
        if (same.isPresent() || count(actor) >= MOST) {
            return same;
        }
        sql.update(
                """
                insert into draft (id, organisation, kind, security, content, left_out, kept_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                draft.id(),
                actor.organisation(),
                draft.kind().name(),
                security,
                draft.content().toString(),
                draft.leftOut(),
                draft.keptAt(),
                draft.expiresAt());
        return Optional.of(draft);
    }

    /// The latest first.
    Page<Draft> page(Actor actor, TicketKind kind, @Nullable Cursor after, int limit) {
        List<Draft> found =
                sql.query(
                        """
                        select * from draft where organisation = ? and kind = ? and ticket is null and expires_at > ?
                            and security::text = any(?)
                            and (kept_at, id) < (coalesce(?::timestamptz, 'infinity'), ?::uuid)
                        order by kept_at desc, id desc limit ?\
                        """,
                        Drafts::row,
                        actor.organisation(),
                        kind.name(),
                        clock.instant(),
                        readable(actor),
                        after == null ? null : after.at(),
                        after == null ? GREATEST : UUID.fromString(after.key()),
                        limit + 1);
        return Page.of(found, limit, last -> new Cursor(last.keptAt(), last.id().toString()));
    }

    private long count(Actor actor) {
        return sql.first(
                        "select count(*) from draft where organisation = ? and ticket is null and expires_at > ?",
                        row -> row.getLong(1),
                        actor.organisation(),
                        clock.instant())
                .orElseThrow();
    }

    /// A draft that is not submitted yet.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 where the caller has no such draft
    Draft require(Actor actor, TicketKind kind, String id) {
        return find(actor, kind, id, "").flatMap(Found::open).orElseThrow(Drafts::notFound);
    }

    /// A draft, submitted or not, that nobody else completes or throws away until the end of the
    /// transaction.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 where the caller has no such draft
    Found requireLocked(Actor actor, TicketKind kind, String id) {
        return find(actor, kind, id, " for update").orElseThrow(Drafts::notFound);
    }

    static RuntimeException notFound() {
        return Problem.of(ProblemCode.NOT_FOUND).rejected();
    }

    private Optional<Found> find(Actor actor, TicketKind kind, String id, String lock) {
        return id(id).flatMap(known ->
                sql.first(
                        """
                        select * from draft where id = ? and organisation = ? and kind = ? and expires_at > ?
                            and security::text = any(?)\
                        """
                                + lock,
                        Drafts::found,
                        known,
                        actor.organisation(),
                        kind.name(),
                        clock.instant(),
                        readable(actor)));
    }

    /// Nothing stays of a draft but which ticket it became, and by which request.
    void submitted(UUID id, long ticket, Secrets.Digest request) {
        sql.update(
                """
                update draft set content = null, left_out = '{}', ticket = ?, request_digest = ?, digest_key = ?
                where id = ?\
                """,
                ticket,
                request.value(),
                request.key(),
                id);
    }

    @Override
    public void forget(String text, Collection<String> organisations) {
        String quoted = TextNode.valueOf(text).toString();
        sql.query(
                        """
                        select * from draft where organisation = any(?) and ticket is null
                            and position(? in content) > 0 for update\
                        """,
                        Drafts::row,
                        organisations,
                        quoted.substring(1, quoted.length() - 1))
                .forEach(draft -> rewrite(draft.without(text)));
    }

    private void rewrite(Draft draft) {
        sql.update(
                "update draft set content = ?, left_out = ? where id = ?",
                draft.content().toString(),
                draft.leftOut(),
                draft.id());
    }

    void delete(UUID id) {
        sql.update("delete from draft where id = ?", id);
    }

    private Set<String> readable(Actor actor) {
        return Set.copyOf(access.securityReadBy(actor).stream().map(Object::toString).toList());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        Long ticket = row.getObject("ticket", Long.class);
        return ticket == null
                ? new Found(row(row), null)
                : new Found(
                        null,
                        new Submission(
                                ticket,
                                new Secrets.Digest(
                                        row.getString("digest_key"),
                                        row.getBytes("request_digest"))));
    }

    private static Draft row(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                TicketKind.valueOf(row.getString("kind")),
                content(row.getString("content")),
                Arrays.asList((String[]) row.getArray("left_out").getArray()),
                Objects.requireNonNull(Sql.instant(row, "kept_at")),
                Objects.requireNonNull(Sql.instant(row, "expires_at")));
    }

    private static ObjectNode content(String text) {
        try {
            return (ObjectNode) StrictJson.mapper().readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft is no JSON", impossible);
        }
    }
}
