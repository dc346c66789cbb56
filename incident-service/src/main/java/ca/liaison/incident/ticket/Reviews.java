package ca.liaison.incident.ticket;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.redaction.Redactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reviews of major incidents, their reports, and who asked for a report (INC-32).
@ApplicationScoped
public class Reviews {
    private final Sql sql;

    Reviews(Sql sql) {
        this.sql = sql;
    }

    /// @param countedFrom when the incident was resolved, from where the objectives count
    /// @param scheduledWithin business days until it has its date; absent where nothing was agreed
    /// @param reportWithin business days until the report is ready; absent likewise
    /// @param heldAt when it takes place
    public record Review(
            Instant countedFrom,
            @Nullable Integer scheduledWithin,
            @Nullable Integer reportWithin,
            @Nullable Instant heldAt,
            @Nullable Instant completedAt) {}

    /// One text of a report, with what of it partners do not read.
    ///
    /// @param name `fr` or `en`, `root_cause`, or `finding` with its place behind a slash
    public record Passage(String name, String text, List<Redaction> redactions) {
        public Passage {
            redactions = List.copyOf(redactions);
        }
    }

    /// What is blacked out, by its place in the text: it stays written beneath.
    ///
    /// @param foundBy `desk` where it was marked, `rule` where it was found
    public record Redaction(int from, int to, String foundBy) {}

    /// @param given absent until it is decided
    public record ReportRequest(
            String organisation,
            Instant requestedAt,
            @Nullable String reason,
            @Nullable Instant decidedAt,
            @Nullable Boolean given,
            @Nullable String refusal) {

        public boolean pending() {
            return decidedAt == null;
        }
    }

    /// A review is owed from a resolution on; after a reopening the last one counts.
    public void owe(
            long ticket,
            Instant countedFrom,
            @Nullable Integer scheduledWithin,
            @Nullable Integer reportWithin) {
        sql.update(
                """
                insert into major_review (ticket, counted_from, scheduled_within, report_within)
                values (?, ?, ?::integer, ?::integer)
                on conflict (ticket) do update set counted_from = excluded.counted_from,
                    scheduled_within = excluded.scheduled_within, report_within = excluded.report_within
                where major_review.completed_at is null\
                """,
                ticket,
                countedFrom,
                scheduledWithin,
                reportWithin);
    }

    public void schedule(long ticket, Instant heldAt, Instant at) {
        sql.update(
                "update major_review set held_at = ?, scheduled_at = coalesce(scheduled_at, ?) where ticket = ?",
                heldAt,
                at,
                ticket);
    }

    public void complete(long ticket, List<Passage> passages, Instant at) {
        sql.update("update major_review set completed_at = ? where ticket = ?", at, ticket);
        for (Passage passage : passages) {
            sql.update(
                    "insert into report_passage (ticket, name, text) values (?, ?, ?)",
                    ticket,
                    passage.name(),
                    passage.text());
            for (Redaction redaction : passage.redactions()) {
                sql.update(
                        """
                        insert into report_redaction (ticket, passage, from_index, to_index, found_by, reason)
                        values (?, ?, ?, ?, ?, 'sensitive_details')\
                        """,
                        ticket,
                        passage.name(),
                        redaction.from(),
                        redaction.to(),
                        redaction.foundBy());
            }
        }
    }

    public Optional<Review> of(long ticket) {
        return sql.first("select * from major_review where ticket = ?", Reviews::review, ticket);
    }

    /// The texts of the report; none until the review is complete.
    public List<Passage> report(long ticket) {
        List<Passage> passages = new ArrayList<>();
        for (Passage passage :
                sql.query(
                        "select * from report_passage where ticket = ? order by name",
                        row -> new Passage(row.getString("name"), row.getString("text"), List.of()),
                        ticket)) {
            passages.add(
                    new Passage(
                            passage.name(),
                            passage.text(),
                            passage.text().equals(Redactions.MARK)
                                    ? List.of()
                                    : redactions(ticket, passage.name())));
        }
        return passages;
    }

    private List<Redaction> redactions(long ticket, String passage) {
        return sql.query(
                "select * from report_redaction where ticket = ? and passage = ? order by from_index",
                row ->
                        new Redaction(
                                row.getInt("from_index"),
                                row.getInt("to_index"),
                                row.getString("found_by")),
                ticket,
                passage);
    }

    /// A request that was refused may be made again; one that was granted stands.
    public void request(long ticket, String organisation, @Nullable String reason, Instant at) {
        sql.update(
                """
                insert into report_request (ticket, organisation, requested_at, reason) values (?, ?, ?, ?)
                on conflict (ticket, organisation) do update set requested_at = excluded.requested_at,
                    reason = excluded.reason, decided_at = null, given = null, refusal = null
                where report_request.given is not true\
                """,
                ticket,
                organisation,
                at,
                reason);
    }

    /// @param refusal why not; absent where the report is given
    /// @throws ca.liaison.kit.problem.Rejected where the organisation has no request that is still
    ///   to be decided
    public void decide(Ticket ticket, String organisation, @Nullable String refusal, Instant at) {
        int decided =
                sql.update(
                        """
                        update report_request set decided_at = ?, given = ?, refusal = ?
                        where ticket = ? and organisation = ? and decided_at is null\
                        """,
                        at,
                        refusal == null,
                        refusal,
                        ticket.id(),
                        organisation);
        if (decided == 0) {
            throw Problem.of(ProblemCode.REPORT_NOT_REQUESTED)
                    .with("number", ticket.number())
                    .source("Guide 2.4.2.1")
                    .rejected();
        }
    }

    public List<ReportRequest> requests(long ticket) {
        return sql.query(
                "select * from report_request where ticket = ? order by organisation",
                row ->
                        new ReportRequest(
                                row.getString("organisation"),
                                Objects.requireNonNull(Sql.instant(row, "requested_at")),
                                row.getString("reason"),
                                Sql.instant(row, "decided_at"),
                                row.getObject("given", Boolean.class),
                                row.getString("refusal")),
                ticket);
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                Objects.requireNonNull(Sql.instant(row, "counted_from")),
                row.getObject("scheduled_within", Integer.class),
                row.getObject("report_within", Integer.class),
                Sql.instant(row, "held_at"),
                Sql.instant(row, "completed_at"));
    }

    /// Names of the passages that hold the findings of a report, in their order.
    public List<String> findings(long ticket) {
        return sql.query(
                "select name from report_passage where ticket = ? and name like 'finding/%' order by name",
                row -> row.getString("name"), ticket);
    }
}
