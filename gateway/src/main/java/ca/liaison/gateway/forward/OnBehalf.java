package ca.liaison.gateway.forward;

import ca.liaison.gateway.token.Caller;
import ca.liaison.gateway.token.TokenExchange;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Calls services in the caller's name, with a token that was exchanged for theirs.
@Singleton
public class OnBehalf {
    private static final int UNAUTHORIZED = 401;
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Backends backends;
    private final TokenExchange tokens;

    OnBehalf(Backends backends, TokenExchange tokens) {
        this.backends = backends;
        this.tokens = tokens;
    }

    /// @param beforeItLeaves the last judgement, when the caller's token was exchanged
    /// @throws ca.liaison.kit.problem.Rejected as unavailable where the service does not answer, as
    ///   unauthorized where the caller's token is not honoured any more
    public Answer send(Caller caller, String service, Call call, Runnable beforeItLeaves) {
        call.headers()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.forService(caller, service));
        beforeItLeaves.run();
        Answer answer = answered(service, call);
        if (answer.status() == UNAUTHORIZED) {
            tokens.forget(caller, service);
            throw Problem.of(ProblemCode.UNAUTHORIZED).rejected();
        }
        return answer;
    }

    private Answer answered(String service, Call call) {
        try {
            return backends.of(service).send(call);
        } catch (Unanswered unanswered) {
            throw Problem.unavailable(ASK_AGAIN).rejected();
        }
    }
}
