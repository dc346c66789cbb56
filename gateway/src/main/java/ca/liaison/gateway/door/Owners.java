package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.forward.Answer;
import ca.liaison.gateway.forward.Call;
import ca.liaison.gateway.forward.OnBehalf;
import ca.liaison.gateway.token.Caller;
import ca.liaison.kit.problem.Rejected;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Asks the owner of an operation, or all of them at once where each kind of ticket has its own: an
/// answer is then the list of all answers, and if one is missing there is none (XRF-05).
@Singleton
class Owners {
    private final OnBehalf services;
    private final ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor();

    Owners(OnBehalf services) {
        this.services = services;
    }

    /// @param beforeItLeaves the last judgement, when there is a token and all else
    /// @throws Rejected as unavailable where one does not answer
    Answer ask(Caller caller, Route.Known route, Call call, Runnable beforeItLeaves) {
        if (route.owners().size() == 1) {
            return services.send(caller, route.operation().service(), call, beforeItLeaves);
        }
        List<CompletableFuture<Answer>> asked =
                route.owners().stream()
                        .map(owner ->
                                CompletableFuture.supplyAsync(
                                        () -> ask(caller, owner, call, beforeItLeaves), atOnce))
                        .toList();
        try {
            return JoinedAnswer.of(asked.stream().map(CompletableFuture::join).toList());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Rejected rejected ? rejected : failed;
        }
    }

    private Answer ask(Caller caller, String owner, Call call, Runnable beforeItLeaves) {
        MultiMap own = MultiMap.caseInsensitiveMultiMap().addAll(call.headers());
        return services.send(
                caller,
                owner,
                new Call(call.method(), call.uri(), own, call.body()),
                beforeItLeaves);
    }
}
