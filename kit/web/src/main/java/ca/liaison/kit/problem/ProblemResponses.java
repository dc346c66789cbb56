package ca.liaison.kit.problem;

import ca.liaison.kit.language.AnswerLanguage;
import ca.liaison.kit.language.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts a problem into the caller's language and onto the wire.
@ApplicationScoped
public class ProblemResponses {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final AnswerLanguage language;
    private final String publicUrl;

    ProblemResponses(
            AnswerLanguage language,
            @ConfigProperty(name = "liaison.public-url") String publicUrl) {
        this.language = language;
        this.publicUrl = publicUrl;
    }

    public Response of(Problem problem, RoutingContext request) {
        Language chosen = language.of(request);
        Response.ResponseBuilder response =
                Response.status(problem.code().status())
                        .type(MediaType.valueOf(MEDIA_TYPE))
                        .header(HttpHeaders.CONTENT_LANGUAGE, chosen.tag())
                        .entity(ProblemDocument.of(problem, chosen, publicUrl));
        if (problem.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, problem.retryAfter().toSeconds()));
        }
        if (problem.code() == ProblemCode.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        return response.build();
    }

    /// Tells a token that is not valid, or not any more, from none (RFC 6750).
    private static String challenge(RoutingContext request) {
        String realm = "Bearer realm=\"liaison\"";
        return request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? realm
                : realm + ", error=\"invalid_token\"";
    }
}
