package ca.liaison.sla.review;

import ca.liaison.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said at review meetings and before them: concerns, minutes, actions.
@ApplicationScoped
class ReviewRecords {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String ACTIONS =
            """
            select a.review, a.number, a.description, a.owner_organisation, a.owner_role, a.due_on, a.agreed_at,
                e.outcome, e.organisation as ended_by, e.note, e.at as ended_at
            from service_review_action a left join service_review_action_end e using (review, number)
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    ReviewRecords(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// @param sequence of the step by which it was raised
    void add(ServiceReview review, long sequence, Concern concern) {
        sql.update(
                """
                insert into service_review_concern (review, sequence, organisation, service, text, raised_at)
                values (?, ?, ?, ?, ?, ?)\
                """,
                review.id(),
                sequence,
                concern.organisation(),
                concern.service(),
                concern.text(),
                concern.raisedAt());
    }

    /// In the order in which they were raised.
    List<Concern> concerns(UUID review) {
        return sql.query(
                "select * from service_review_concern where review = ? order by sequence",
                row ->
                        new Concern(
                                row.getString("organisation"),
                                row.getString("service"),
                                row.getString("text"),
                                ServiceReviews.instant(row, "raised_at")),
                review);
    }

    /// @param sequence of the step by which they were recorded
    void add(ServiceReview review, long sequence, Minutes minutes) {
        sql.update(
                """
                insert into service_review_minutes (review, sequence, version, text, decisions, recorded_at)
                values (?, ?, ?, ?, ?::jsonb, ?)\
                """,
                review.id(),
                sequence,
                minutes.version(),
                minutes.text(),
                written(minutes.decisions()),
                minutes.recordedAt());
    }

    /// The last version.
    Optional<Minutes> minutes(UUID review) {
        return sql.first(
                """
                select version, text, decisions::text as decisions, recorded_at from service_review_minutes
                where review = ? order by version desc limit 1\
                """,
                row ->
                        new Minutes(
                                row.getInt("version"),
                                row.getString("text"),
                                read(row.getString("decisions")),
                                ServiceReviews.instant(row, "recorded_at")),
                review);
    }

    /// @param sequence of the step by which it was agreed
    void add(long sequence, AgreedAction action) {
        sql.update(
                """
                insert into service_review_action
                    (review, number, sequence, description, owner_organisation, owner_role, due_on, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?::date, ?)\
                """,
                action.review(),
                action.number(),
                sequence,
                action.description(),
                action.ownerOrganisation(),
                action.ownerRole().code(),
                action.dueOn().toString(),
                action.agreedAt());
    }

    /// @param sequence of the step by which it ended
    void end(long sequence, AgreedAction action, AgreedAction.End end) {
        sql.update(
                """
                insert into service_review_action_end (review, number, sequence, outcome, organisation, note, at)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                action.review(),
                action.number(),
                sequence,
                end.outcome().code(),
                end.organisation(),
                end.note(),
                end.at());
    }

    /// In the order in which they were agreed.
    List<AgreedAction> actions(UUID review) {
        return sql.query(
                ACTIONS + " where a.review = ? order by a.number", ReviewRecords::action, review);
    }

    /// Those of all other meetings with the same organisation that are still open, the first due
    /// first.
    List<AgreedAction> openElsewhere(ServiceReview review) {
        return sql.query(
                ACTIONS
                        + """
                         join service_review r on r.id = a.review
                        where r.organisation = ? and r.id <> ? and e.outcome is null
                        order by a.due_on, a.agreed_at, a.review, a.number\
                        """,
                ReviewRecords::action,
                review.organisation(),
                review.id());
    }

    private static AgreedAction action(ResultSet row) throws SQLException {
        return new AgreedAction(
                row.getObject("review", UUID.class),
                row.getInt("number"),
                row.getString("description"),
                row.getString("owner_organisation"),
                OwnerRole.ofCode(row.getString("owner_role")),
                row.getObject("due_on", LocalDate.class),
                ServiceReviews.instant(row, "agreed_at"),
                end(row));
    }

    private static AgreedAction.@Nullable End end(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new AgreedAction.End(
                        ActionState.valueOf(outcome.toUpperCase(Locale.ROOT)),
                        row.getString("ended_by"),
                        row.getString("note"),
                        ServiceReviews.instant(row, "ended_at"));
    }

    private String written(List<String> texts) {
        try {
            return mapper.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> read(String texts) {
        try {
            return mapper.readValue(texts, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
