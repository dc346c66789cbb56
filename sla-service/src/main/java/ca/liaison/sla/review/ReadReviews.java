package ca.liaison.sla.review;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.sla.review.ServiceReviews.Place;
import ca.liaison.sla.security.ServiceReviewVisibility;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows review meetings: to the hub those with all, to a partner its own.
@ApplicationScoped
public class ReadReviews {
    private final ServiceReviews reviews;
    private final ReviewRecords records;
    private final ReviewAccess access;
    private final BuildAgenda agendas;
    private final KeptAgendas keptAgendas;
    private final Clock clock;

    ReadReviews(
            ServiceReviews reviews,
            ReviewRecords records,
            ReviewAccess access,
            BuildAgenda agendas,
            KeptAgendas keptAgendas,
            Clock clock) {
        this.reviews = reviews;
        this.records = records;
        this.access = access;
        this.agendas = agendas;
        this.keptAgendas = keptAgendas;
        this.clock = clock;
    }

    /// A page of them, the last one that was scheduled first.
    ///
    /// @param organisation with which alone; absent for those of all that the caller may see
    @Transactional
    public Page<ServiceReview> page(
            @Nullable String organisation,
            @Nullable ReviewState state,
            @Nullable Cursor behind,
            int limit,
            Actor actor) {
        Place place = behind == null ? null : new Place(behind.at(), UUID.fromString(behind.key()));
        if (organisation != null && !ServiceReviewVisibility.visibleTo(actor, organisation)) {
            return new Page<>(List.of(), null);
        }
        String whose = ServiceReviewVisibility.seesAll(actor) ? organisation : actor.organisation();
        return Page.of(
                reviews.find(whose, state, place, limit + 1),
                limit,
                row -> new Cursor(row.createdAt(), row.id().toString()));
    }

    /// @throws ca.liaison.kit.problem.Rejected 404 where there is none that the caller may see
    @Transactional
    public ReviewDetails one(String id, Actor actor) {
        return details(access.find(id, actor));
    }

    /// What a meeting speaks of: as it was kept when it was held, else as the data shows it now.
    ///
    /// @return an [Agenda] as JSON
    /// @throws ca.liaison.kit.problem.Rejected 404 where there is none that the caller may see
    @Transactional
    public ObjectNode agenda(String id, Actor actor) {
        ServiceReview review = access.find(id, actor);
        return keptAgendas
                .find(review.id())
                .orElseGet(() ->
                        keptAgendas.shown(
                                agendas.of(
                                        review, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    ReviewDetails details(ServiceReview review) {
        return new ReviewDetails(
                review,
                records.concerns(review.id()),
                records.minutes(review.id()).orElse(null),
                records.actions(review.id()),
                reviews.steps(review.id()));
    }
}
