package ca.liaison.sla.review;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.sla.security.ServiceReviewVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds meetings for who may see them: to anybody else they look like none.
@ApplicationScoped
class ReviewAccess {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ServiceReviews reviews;

    ReviewAccess(ServiceReviews reviews) {
        this.reviews = reviews;
    }

    /// @throws ca.liaison.kit.problem.Rejected 404 where there is none that the caller may see
    ServiceReview find(String id, Actor actor) {
        return visible(id, actor, reviews::find);
    }

    /// The same, and nobody else does anything with it until the transaction ends.
    ServiceReview lock(String id, Actor actor) {
        find(id, actor);
        return visible(id, actor, reviews::lock);
    }

    private static ServiceReview visible(
            String id, Actor actor, Function<UUID, Optional<ServiceReview>> found) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .flatMap(found)
                .filter(each -> ServiceReviewVisibility.visibleTo(actor, each.organisation()))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }
}
