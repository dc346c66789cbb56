package ca.liaison.sla.review;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.sla.review.ReviewLifecycle.Relation;
import ca.liaison.sla.security.ServiceReviewVisibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A meeting with all that was said of it.
///
/// @param minutes the last version; absent until there is one
public record ReviewDetails(
        ServiceReview review,
        List<Concern> concerns,
        @Nullable Minutes minutes,
        List<AgreedAction> actions,
        List<Step> steps) {

    public ReviewDetails {
        concerns = List.copyOf(concerns);
        actions = List.copyOf(actions);
        steps = List.copyOf(steps);
    }

    /// What a caller can do with it now.
    public List<ReviewAction> allowedTo(Actor actor) {
        List<AgreedAction> open =
                actions.stream().filter(each -> each.state() == ActionState.OPEN).toList();
        return ReviewLifecycle.allowed(
                review.state(), relations(review, open, actor), !open.isEmpty());
    }

    /// How somebody who may see it stands to a meeting and to some of its actions.
    static Set<Relation> relations(ServiceReview review, List<AgreedAction> some, Actor actor) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (ServiceReviewVisibility.leads(actor)) {
            relations.add(Relation.LEAD);
        }
        if (actor.organisation().equals(review.organisation()) && actor.has(Role.PARTNER_DESK)) {
            relations.add(Relation.DESK);
        }
        if (some.stream().anyMatch(each -> each.ownedBy(actor))) {
            relations.add(Relation.OWNER);
        }
        return relations;
    }
}
