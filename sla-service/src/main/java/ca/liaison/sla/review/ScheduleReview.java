package ca.liaison.sla.review;

import ca.liaison.events.servicelevel.ServiceReviewEventType;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.sla.security.ServiceReviewVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Agrees a meeting with an organisation (Guide 5.2: « à une fréquence convenue (tous les mois,
/// généralement) »).
@ApplicationScoped
public class ScheduleReview {
    private final ServiceReviews reviews;
    private final ReadReviews reading;
    private final ReviewEvents events;
    private final IdempotencyKeys keys;
    private final Surroundings known;
    private final Clock clock;

    ScheduleReview(
            ServiceReviews reviews,
            ReadReviews reading,
            ReviewEvents events,
            IdempotencyKeys keys,
            Surroundings known,
            Clock clock) {
        this.reviews = reviews;
        this.reading = reading;
        this.events = events;
        this.keys = keys;
        this.known = known;
        this.clock = clock;
    }

    /// @throws ca.liaison.kit.problem.Rejected where the caller may not, or what is told has faults
    @Transactional
    public Handled execute(
            Actor actor,
            ScheduleReviewRequest request,
            RequestContent content,
            @Nullable String key) {
        if (!ServiceReviewVisibility.leads(actor)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        request.checkForm(content);
        content.rejectFaults();
        IdempotencyKey.check(key, true);
        Content asked = new Content("service-reviews", content.tree());
        Optional<Effect> earlier = keys.find(actor, key, asked);
        if (earlier.isPresent()) {
            return replayed(earlier.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(request, now, content);
        content.rejectFaults();
        UUID id = UUID.randomUUID();
        Optional<Effect> faster = keys.keep(actor, key, asked, new Effect(0, id));
        return faster.isPresent() ? replayed(faster.get()) : scheduled(actor, request, id, now);
    }

    private void check(ScheduleReviewRequest request, Instant now, RequestContent content) {
        String organisation = Objects.requireNonNull(request.organisation());
        if (organisation.equals(known.hub())) {
            content.fault(Violation.of("/organisation", "partner_expected"));
        } else if (known.directory().organisation(organisation, now).isEmpty()) {
            content.fault(Violation.of("/organisation", "unknown_organisation"));
        }
        request.checkTime(now, content);
    }

    private Handled scheduled(Actor actor, ScheduleReviewRequest request, UUID id, Instant now) {
        ServiceReview review =
                ServiceReview.scheduled(
                        id,
                        Objects.requireNonNull(request.organisation()),
                        request.appointment(),
                        now);
        reviews.add(review);
        Step step =
                new Step(review.sequence(), now, ReviewAction.SCHEDULE, actor.organisation(), null);
        reviews.add(review, step, actor, request.agent());
        events.publish(review, step, ServiceReviewEventType.SCHEDULED, null);
        return new Handled(reading.details(review), false);
    }

    private Handled replayed(Effect effect) {
        UUID id = Objects.requireNonNull(effect.text());
        return new Handled(reading.details(reviews.find(id).orElseThrow()), true);
    }
}
