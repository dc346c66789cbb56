package ca.liaison.acceptance.desk;

import ca.liaison.acceptance.suite.Addresses;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All desks that talk to one suite. They share connections and the store of tokens.
public final class Desks {
    private final Addresses addresses;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Tokens tokens;
    private volatile Consumer<Answer> witness = _ -> {};

    /// The desks of the suite at `addresses`.
    public Desks(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(addresses.tokenEndpoint(), http);
    }

    /// The desk that signs in as a client of the demonstration, such as `nord-desk`.
    public Desk as(String client) {
        return desk(client, () -> tokens.of(client));
    }

    /// A caller with a token of its own making.
    public Desk withToken(String token) {
        return desk("a given token", () -> token);
    }

    /// A caller that shows no token at all.
    public Desk withoutToken() {
        return desk("nobody", null);
    }

    /// Shows every answer to somebody before the desk sees it.
    public void witnessedBy(Consumer<Answer> newWitness) {
        witness = newWitness;
    }

    /// The store of tokens.
    public Tokens tokens() {
        return tokens;
    }

    /// The connections that the desks use.
    public HttpClient http() {
        return http;
    }

    private Desk desk(String client, @Nullable Supplier<String> token) {
        return new Desk(client, addresses.gateway(), http, token, answer -> witness.accept(answer));
    }
}
