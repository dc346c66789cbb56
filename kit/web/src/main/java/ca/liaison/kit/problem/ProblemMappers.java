package ca.liaison.kit.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever ends a request into a problem. Messages of exceptions never leave the process.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final ProblemResponses responses;
    private final Instance<OutcomeUnknown> outcomeUnknown;

    ProblemMappers(ProblemResponses responses, @Any Instance<OutcomeUnknown> outcomeUnknown) {
        this.responses = responses;
        this.outcomeUnknown = outcomeUnknown;
    }

    @ServerExceptionMapper
    public Response rejected(Rejected rejected, RoutingContext request) {
        LOG.debugf("Rejected: %s", rejected.problem().code().code());
        return responses.of(rejected.problem(), request);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    public Response unauthorized(Throwable refused, RoutingContext request) {
        if (refused.getCause() instanceof OIDCException) {
            return unavailable(refused, request);
        }
        return responses.of(Problem.of(ProblemCode.UNAUTHORIZED), request);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    public Response forbidden(RoutingContext request) {
        return responses.of(Problem.of(ProblemCode.FORBIDDEN), request);
    }

    /// Keys to verify tokens with could not be fetched: not the caller's fault, and no reason to
    /// accept.
    @ServerExceptionMapper(OIDCException.class)
    public Response unavailable(Throwable cause, RoutingContext request) {
        LOG.warnf("Tokens cannot be verified: %s", cause.getMessage());
        return responses.of(Problem.unavailable(ASK_AGAIN), request);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException refused, RoutingContext request) {
        Response problem = responses.of(Problem.of(ProblemCode.METHOD_NOT_ALLOWED), request);
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response anyOther(WebApplicationException refused, RoutingContext request) {
        ProblemCode code =
                switch (refused) {
                    case NotFoundException notFound -> ProblemCode.NOT_FOUND;
                    case NotAcceptableException notAcceptable -> ProblemCode.NOT_ACCEPTABLE;
                    case NotSupportedException notSupported -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
                    default ->
                            switch (refused.getResponse().getStatus()) {
                                case 401 -> ProblemCode.UNAUTHORIZED;
                                case 403 -> ProblemCode.FORBIDDEN;
                                case 404 -> ProblemCode.NOT_FOUND;
                                case 413 -> ProblemCode.CONTENT_TOO_LARGE;
                                case 400 -> ProblemCode.INVALID_REQUEST;
                                default -> ProblemCode.INTERNAL_ERROR;
                            };
                };
        return code == ProblemCode.INTERNAL_ERROR
                ? failed(refused, request)
                : responses.of(Problem.of(code), request);
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure, RoutingContext request) {
        if (outcomeUnknown.stream().anyMatch(known -> known.test(failure))) {
            LOG.warnf("Outcome unknown: %s", failure.toString());
            return responses.of(Problem.unavailable(ASK_AGAIN), request);
        }
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, error id %s", errorId);
        return responses.of(
                Problem.of(ProblemCode.INTERNAL_ERROR).with("errorId", errorId), request);
    }
}
