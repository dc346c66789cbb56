package ca.liaison.kit.language;

import ca.liaison.kit.identity.CurrentActor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Chooses the language of an answer: what the caller accepts, else its organisation's, else
/// French.
@ApplicationScoped
public class AnswerLanguage {
    private final OrganisationLanguages organisations;
    private final CurrentActor actor;

    AnswerLanguage(OrganisationLanguages organisations, CurrentActor actor) {
        this.organisations = organisations;
        this.actor = actor;
    }

    public Language of(RoutingContext request) {
        return Language.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .or(() -> actor.ifKnown().flatMap(known -> organisations.of(known.organisation())))
                .orElse(Language.FRENCH);
    }
}
