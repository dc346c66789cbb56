package ca.liaison.gateway.forward;

import ca.liaison.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// One service, reached over connections that stay open. It has so many places and no more, so that
/// a backend that hangs holds up its own callers alone (GWY-05).
public final class Backend {
    private static final Logger LOG = Logger.getLogger(Backend.class);
    private static final String SIGN_OF_LIFE = "/q/health/live";
    private static final long ASK_AGAIN_MILLIS = 500;

    private final String name;
    private final String origin;
    private final Vertx vertx;
    private final HttpClient client;
    private final HttpClient signs;
    private final Semaphore places;
    private final Heartbeat heartbeat;
    private final GatewayConfig config;

    Backend(String name, URI address, Vertx vertx, GatewayConfig config) {
        this.name = name;
        this.origin = address.getScheme() + "://" + address.getAuthority();
        this.vertx = vertx;
        this.config = config;
        HttpClientOptions options =
                new HttpClientOptions()
                        .setDefaultHost(address.getHost())
                        .setDefaultPort(address.getPort())
                        .setSsl("https".equals(address.getScheme()))
                        .setConnectTimeout((int) config.connectTimeout().toMillis());
        // Every request that holds a place finds a connection: places are the only queue.
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions(options).setMaxPoolSize(config.requestsPerBackend()));
        this.signs = vertx.createHttpClient(new HttpClientOptions(options).setMaxPoolSize(1));
        this.places = new Semaphore(config.requestsPerBackend());
        this.heartbeat =
                new Heartbeat(
                        this::askForSignOfLife,
                        config.patience().toNanos(),
                        System::nanoTime,
                        this::fellSilent);
    }

    /// Sends once and waits for the answer.
    ///
    /// @throws Unanswered when there is none
    public Answer send(Call call) {
        if (heartbeat.isSilent() || !takePlace()) {
            throw new Unanswered(name);
        }
        try {
            return answerTo(call, connected(call));
        } finally {
            places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(config.waitingForPlace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpClientRequest connected(Call call) {
        RequestOptions target = new RequestOptions().setMethod(call.method()).setURI(call.uri());
        try {
            return client.request(target).toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException unreachable) {
            LOG.debugf("%s cannot be reached: %s", name, unreachable.getMessage());
            throw new Unanswered(name);
        }
    }

    private Answer answerTo(Call call, HttpClientRequest request) {
        request.headers().addAll(call.headers());
        // Before it is sent: an answer that came before somebody reads it would be lost.
        CompletableFuture<Answer> answer =
                request.response().compose(this::read).toCompletionStage().toCompletableFuture();
        if (call.body() == null) {
            request.end();
        } else {
            request.end(call.body());
        }
        long end = System.nanoTime() + config.answerTimeout().toNanos();
        do {
            try {
                Answer received = answer.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
                heartbeat.answered();
                return received;
            } catch (TimeoutException stillWaiting) {
                LOG.debugf("%s has not answered yet", name);
            } catch (ExecutionException broken) {
                LOG.debugf("%s broke off: %s", name, broken.getMessage());
                throw new Unanswered(name);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
        } while (System.nanoTime() < end && heartbeat.isBeating());
        request.reset();
        throw new Unanswered(name);
    }

    private Future<Answer> read(HttpClientResponse response) {
        return response.body()
                .map(body ->
                        new Answer(
                                response.statusCode(),
                                ForwardedHeaders.outward(response.headers(), origin),
                                body));
    }

    private void fellSilent() {
        LOG.warnf("%s gives no sign of life", name);
        awaitSignOfLife();
    }

    private void awaitSignOfLife() {
        vertx.setTimer(ASK_AGAIN_MILLIS, timer -> askForSignOfLife(this::heardAgain));
    }

    private void heardAgain(boolean lives) {
        if (lives) {
            heartbeat.answered();
        } else if (heartbeat.isSilent()) {
            awaitSignOfLife();
        }
    }

    private void askForSignOfLife(Consumer<Boolean> lives) {
        RequestOptions question =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setURI(SIGN_OF_LIFE)
                        .setTimeout(config.signOfLife().toMillis());
        signs.request(question)
                .compose(Backend::answered)
                .onComplete(answered -> lives.accept(answered.succeeded()));
    }

    private static Future<Void> answered(HttpClientRequest question) {
        Future<Void> answered = question.response().compose(HttpClientResponse::end);
        return question.end().compose(sent -> answered);
    }
}
