package ca.liaison.gateway.containment;

import ca.liaison.gateway.restriction.AccessRestriction;
import ca.liaison.gateway.restriction.AccessRestriction.Author;
import ca.liaison.gateway.restriction.AccessRestriction.Lifting;
import ca.liaison.gateway.restriction.AccessRestrictions;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.secret.ContentDigest.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens again what a restriction closed, by a second record.
@ApplicationScoped
class LiftRestriction {
    private final RestrictionAccess access;
    private final AccessRestrictions restrictions;
    private final RepeatedRequests repeated;
    private final Clock clock;

    LiftRestriction(
            RestrictionAccess access,
            AccessRestrictions restrictions,
            RepeatedRequests repeated,
            Clock clock) {
        this.access = access;
        this.restrictions = restrictions;
        this.repeated = repeated;
        this.clock = clock;
    }

    @Transactional
    Recorded execute(
            Actor actor,
            String id,
            LiftRestrictionRequest request,
            RequestContent content,
            @Nullable String key) {
        AccessRestriction restriction = access.find(actor, id);
        RestrictionAccess.requireSecurity(actor);
        content.rejectFaults();
        IdempotencyKey.check(key, true);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID lifted = restriction.closure().restriction();
        Optional<UUID> earlier =
                repeated.take(
                        actor,
                        Objects.requireNonNull(key),
                        new Content("POST /v1/access-restrictions/" + lifted, content.tree()),
                        lifted,
                        now);
        if (earlier.isPresent()) {
            return new Recorded(restrictions.find(lifted).orElseThrow(), true);
        }
        Lifting lifting =
                new Lifting(
                        Objects.requireNonNull(request.reason()),
                        now,
                        new Author(actor.subject(), actor.client(), request.agent()));
        if (!restrictions.add(lifted, lifting)) {
            throw liftedBefore(lifted).rejected();
        }
        return new Recorded(restriction.lifted(lifting), false);
    }

    private Problem liftedBefore(UUID restriction) {
        Lifting lifting =
                Objects.requireNonNull(restrictions.find(restriction).orElseThrow().lifting());
        return Problem.of(ProblemCode.RESTRICTION_LIFTED)
                .with("restriction", restriction)
                .with("liftedAt", lifting.at());
    }
}
