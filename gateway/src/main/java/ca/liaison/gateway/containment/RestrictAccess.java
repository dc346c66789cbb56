package ca.liaison.gateway.containment;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.gateway.language.DirectoryLanguages;
import ca.liaison.gateway.restriction.AccessRestriction;
import ca.liaison.gateway.restriction.AccessRestrictions;
import ca.liaison.gateway.restriction.ClosedAccess;
import ca.liaison.gateway.restriction.Closure;
import ca.liaison.gateway.restriction.Extent;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Closes the exchange to an organisation at once, wholly or in part (FAI 2.1).
@ApplicationScoped
class RestrictAccess {
    /// Only the form is looked at: a restriction does not wait for the service that knows the
    /// incident.
    private static final Pattern NUMBER = Pattern.compile("INC\\d{7,}");

    private final AccessRestrictions restrictions;
    private final RepeatedRequests repeated;
    private final DirectoryLanguages organisations;
    private final Catalogue catalogue;
    private final Clock clock;
    private final String hub;

    RestrictAccess(
            AccessRestrictions restrictions,
            RepeatedRequests repeated,
            DirectoryLanguages organisations,
            Catalogue catalogue,
            Clock clock,
            @ConfigProperty(name = "liaison.hub.organisation") String hub) {
        this.restrictions = restrictions;
        this.repeated = repeated;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.clock = clock;
        this.hub = hub;
    }

    @Transactional
    Recorded execute(
            Actor actor,
            RestrictAccessRequest request,
            RequestContent content,
            @Nullable String key) {
        RestrictionAccess.requireSecurity(actor);
        check(request, content);
        content.rejectFaults();
        IdempotencyKey.check(key, true);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Closure closure = closure(request, now);
        Optional<UUID> earlier =
                repeated.take(
                        actor,
                        Objects.requireNonNull(key),
                        new Content("POST /v1/access-restrictions", content.tree()),
                        closure.restriction(),
                        now);
        if (earlier.isPresent()) {
            return new Recorded(restrictions.find(earlier.get()).orElseThrow(), true);
        }
        AccessRestriction restriction =
                new AccessRestriction(
                        closure,
                        Objects.requireNonNull(request.reason()),
                        request.incident(),
                        new AccessRestriction.Author(
                                actor.subject(), actor.client(), request.agent()),
                        null);
        restrictions.add(restriction);
        return new Recorded(restriction, false);
    }

    private static Closure closure(RestrictAccessRequest request, Instant now) {
        return new Closure(
                UUID.randomUUID(),
                Objects.requireNonNull(request.organisation()),
                Objects.requireNonNull(request.extent()),
                areas(request),
                request.access() == null ? ClosedAccess.ALL : request.access(),
                now);
    }

    private static List<String> areas(RestrictAccessRequest request) {
        return request.areas() == null ? List.of() : request.areas().stream().distinct().toList();
    }

    /// Every fault that needs knowledge, besides those that were noted as the request was read.
    private void check(RestrictAccessRequest request, RequestContent content) {
        String organisation = request.organisation();
        if (organisation != null && organisation.equals(hub)) {
            content.fault(Violation.of("/organisation", "hub_itself"));
        } else if (organisation != null && organisations.lacks(organisation)) {
            content.fault(Violation.of("/organisation", "unknown_organisation"));
        }
        if (request.extent() == Extent.PARTIAL) {
            checkAreas(request.areas(), content);
        } else if (request.extent() == Extent.WHOLE) {
            forbid("/areas", request.areas(), content);
            forbid("/access", request.access(), content);
        }
        if (request.incident() != null && !NUMBER.matcher(request.incident()).matches()) {
            content.fault(Violation.of("/incident", "malformed"));
        }
    }

    private void checkAreas(@Nullable List<String> areas, RequestContent content) {
        if (areas == null || areas.isEmpty()) {
            content.fault(Violation.of("/areas", "required"));
            return;
        }
        Set<String> known = catalogue.areas();
        if (areas.size() > known.size()) {
            content.fault(unknown("/areas", known));
            return;
        }
        for (int i = 0; i < areas.size(); i++) {
            String area = areas.get(i);
            if (area != null && !known.contains(area)) {
                content.fault(unknown("/areas/" + i, known));
            }
        }
    }

    private static Violation unknown(String pointer, Set<String> known) {
        return new Violation(pointer, "unknown_value", Map.of("allowed", List.copyOf(known)));
    }

    private static void forbid(String pointer, @Nullable Object value, RequestContent content) {
        if (value != null) {
            content.fault(Violation.of(pointer, "not_allowed"));
        }
    }
}
