package ca.liaison.sla.review;

import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.EntityTag;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.sla.review.ReviewLifecycle.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves a review meeting. The method reads as the order of judgement: what may be seen, by whom,
/// what was sent, was it sent before, do rules that need data allow it, is it still as it was read,
/// is it possible now.
@ApplicationScoped
public class MoveReview {
    private final ReviewAccess access;
    private final ServiceReviews reviews;
    private final ReadReviews reading;
    private final ReviewEvents events;
    private final IdempotencyKeys keys;
    private final Surroundings known;
    private final Clock clock;

    MoveReview(
            ReviewAccess access,
            ServiceReviews reviews,
            ReadReviews reading,
            ReviewEvents events,
            IdempotencyKeys keys,
            Surroundings known,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.reading = reading;
        this.events = events;
        this.keys = keys;
        this.known = known;
        this.clock = clock;
    }

    /// What is moved.
    ///
    /// @param review id of the meeting
    /// @param action number of the action that is moved; absent where it is the meeting itself
    public record Target(String review, @Nullable String action) {}

    /// @throws ca.liaison.kit.problem.Rejected with the first thing in this order that stands
    ///   against it
    @Transactional
    public Handled execute(
            Actor actor,
            Target target,
            ReviewAction move,
            ReviewMoveRequest request,
            RequestContent content,
            MessageHeaders headers) {
        ServiceReview review = access.lock(target.review(), actor);
        List<AgreedAction> actions = known.records().actions(review.id());
        AgreedAction action = target.action() == null ? null : find(actions, target.action());
        Row row = ReviewLifecycle.of(move);
        List<AgreedAction> concerned = action == null ? List.of() : List.of(action);
        if (!row.allowedTo(ReviewDetails.relations(review, concerned, actor))) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        request.read(content);
        content.rejectFaults();
        IdempotencyKey.check(headers.idempotencyKey(), row.adds());
        Content asked = new Content(operation(target, move), content.tree());
        if (keys.find(actor, headers.idempotencyKey(), asked).isPresent()) {
            return new Handled(reading.details(review), true);
        }
        Judged judged =
                new Judged(review, action, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        request.check(judged, known, content);
        content.rejectFaults();
        if (!row.adds()) {
            EntityTag.require(headers.ifMatch(), review.revision());
        }
        if (!row.from().contains(review.state())) {
            throw notPossible(review.state().code());
        }
        request.require(judged, known);
        Integer number =
                move == ReviewAction.AGREE_ACTION
                        ? Integer.valueOf(actions.size() + 1)
                        : action == null ? null : Integer.valueOf(action.number());
        ServiceReview moved = moved(judged, row, request, number);
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(0, moved.id()));
        return new Handled(reading.details(moved), false);
    }

    private ServiceReview moved(
            Judged judged, Row row, ReviewMoveRequest request, @Nullable Integer number) {
        Actor actor = judged.actor();
        ServiceReview after = judged.review().after(row, judged.at());
        Step step =
                new Step(
                        after.sequence(),
                        judged.at(),
                        row.action(),
                        actor.organisation(),
                        request.why());
        reviews.add(after, step, actor, request.agent());
        ServiceReview kept = request.apply(new Moving(after, step, number, judged.action()), known);
        reviews.update(kept);
        events.publish(kept, step, row.event(), number);
        return kept;
    }

    private static AgreedAction find(List<AgreedAction> actions, String number) {
        return actions.stream()
                .filter(each -> Integer.toString(each.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    private static String operation(Target target, ReviewAction move) {
        return "service-reviews/%s/%s/%s".formatted(target.review(), target.action(), move.code());
    }

    /// @param state of the meeting, or of its action
    static Rejected notPossible(String state) {
        return Problem.of(ProblemCode.REVIEW_STATE).with("state", state).rejected();
    }
}
