package ca.liaison.sla.review;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All review meetings, and what was done with each.
@ApplicationScoped
class ServiceReviews {
    private static final Place FIRST =
            new Place(
                    Instant.parse("9999-12-31T00:00:00Z"),
                    UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final Sql sql;

    ServiceReviews(Sql sql) {
        this.sql = sql;
    }

    /// Where a page of the list ended.
    record Place(Instant createdAt, UUID id) {}

    void add(ServiceReview review) {
        Appointment appointment = review.appointment();
        sql.update(
                """
                insert into service_review (id, organisation, first_month, last_month, scheduled_at, place, bridge,
                    state, revision, sequence, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                review.id(),
                review.organisation(),
                appointment.from().toString(),
                appointment.until().toString(),
                appointment.scheduledAt(),
                appointment.place(),
                appointment.bridge(),
                review.state().code(),
                review.revision(),
                review.sequence(),
                review.createdAt());
    }

    Optional<ServiceReview> find(UUID id) {
        return sql.first("select * from service_review where id = ?", ServiceReviews::review, id);
    }

    /// Lets nobody else do anything with a meeting until the transaction under way ends.
    Optional<ServiceReview> lock(UUID id) {
        return sql.first(
                "select * from service_review where id = ? for update", ServiceReviews::review, id);
    }

    /// The last one that was scheduled first.
    ///
    /// @param organisation with which alone; absent for all
    List<ServiceReview> find(
            @Nullable String organisation,
            @Nullable ReviewState state,
            @Nullable Place behind,
            int most) {
        Place place = behind == null ? FIRST : behind;
        return sql.query(
                """
                select * from service_review
                where organisation = coalesce(?::text, organisation) and state = coalesce(?::text, state)
                and (created_at, id) < (?, ?)
                order by created_at desc, id desc limit ?\
                """,
                ServiceReviews::review,
                organisation,
                state == null ? null : state.code(),
                place.createdAt(),
                place.id(),
                most);
    }

    void update(ServiceReview review) {
        Appointment appointment = review.appointment();
        sql.update(
                """
                update service_review
                set first_month = ?, last_month = ?, scheduled_at = ?, place = ?, bridge = ?, state = ?, revision = ?,
                    sequence = ?, held_at = ?::timestamptz, ended_at = ?::timestamptz
                where id = ?\
                """,
                appointment.from().toString(),
                appointment.until().toString(),
                appointment.scheduledAt(),
                appointment.place(),
                appointment.bridge(),
                review.state().code(),
                review.revision(),
                review.sequence(),
                review.heldAt(),
                review.endedAt(),
                review.id());
    }

    /// @param step the one that the meeting counted last
    void add(ServiceReview review, Step step, Actor actor, @Nullable String agent) {
        sql.update(
                """
                insert into service_review_step (review, sequence, at, action, reason, organisation, subject, client, agent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                review.id(),
                step.sequence(),
                step.at(),
                step.action().code(),
                step.reason(),
                step.organisation(),
                actor.subject(),
                actor.client(),
                agent);
    }

    /// In the order in which they were done.
    List<Step> steps(UUID review) {
        return sql.query(
                "select * from service_review_step where review = ? order by sequence",
                row ->
                        new Step(
                                row.getLong("sequence"),
                                instant(row, "at"),
                                ReviewAction.valueOf(
                                        row.getString("action").toUpperCase(Locale.ROOT)),
                                row.getString("organisation"),
                                row.getString("reason")),
                review);
    }

    private static ServiceReview review(ResultSet row) throws SQLException {
        return new ServiceReview(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                new Appointment(
                        YearMonth.parse(row.getString("first_month")),
                        YearMonth.parse(row.getString("last_month")),
                        instant(row, "scheduled_at"),
                        row.getString("place"),
                        row.getString("bridge")),
                ReviewState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("revision"),
                row.getLong("sequence"),
                instant(row, "created_at"),
                Sql.instant(row, "held_at"),
                Sql.instant(row, "ended_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
