package ca.liaison.acceptance.desk;

import ca.liaison.acceptance.suite.Addresses;
import java.net.http.HttpClient;
import java.time.Duration;

/// All desks that talk to one suite. They share connections and the store of tokens.
public final class Desks {
    private final Addresses addresses;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Tokens tokens;

    /// The desks of the suite at `addresses`.
    public Desks(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(addresses.tokenEndpoint(), http);
    }

    /// The desk that signs in as a client of the demonstration, such as `nord-desk`.
    public Desk as(String client) {
        return new Desk(client, addresses.gateway(), http, () -> tokens.of(client));
    }

    /// A caller with a token of its own making.
    public Desk withToken(String token) {
        return new Desk("a given token", addresses.gateway(), http, () -> token);
    }

    /// A caller that shows no token at all.
    public Desk withoutToken() {
        return new Desk("nobody", addresses.gateway(), http, null);
    }

    /// The store of tokens.
    public Tokens tokens() {
        return tokens;
    }

    /// The connections that the desks use.
    public HttpClient http() {
        return http;
    }
}
