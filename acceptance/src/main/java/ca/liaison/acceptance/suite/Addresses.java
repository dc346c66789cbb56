package ca.liaison.acceptance.suite;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.Port;
import ca.liaison.local.suite.Ports;
import ca.liaison.local.suite.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where one suite is: its home and its ports, as the launcher has noted them.
public record Addresses(Home home, Ports ports) {

    /// The suite that was last started in a home; it may be down.
    public static Addresses of(Home home) {
        return new Addresses(
                home,
                Ports.saved(home)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No suite was ever started here. Start it with:"
                                                + " ./liaison up")));
    }

    /// The suite that the `liaison` command speaks of: in `LIAISON_HOME`, else in the checkout.
    public static Addresses ofCommand() {
        return of(
                Home.of(
                        Checkout.root(),
                        System.getenv("LIAISON_HOME"),
                        System.getenv("LIAISON_CACHE")));
    }

    /// The one door.
    public URI gateway() {
        return http(Port.GATEWAY);
    }

    /// The address of a part itself, behind the door.
    public URI http(Port port) {
        return URI.create(ports.address(port));
    }

    /// Where the demonstration's clients get their tokens.
    public URI tokenEndpoint() {
        return http(Port.KEYCLOAK).resolve("/realms/liaison/protocol/openid-connect/token");
    }

    /// Where Kafka's clients begin.
    public String kafka() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    /// A database as PostgreSQL's administrator sees it.
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.POSTGRESQL), name),
                "postgres",
                new Secrets(home).password("postgresql.administrator"));
    }

    /// The log of a part.
    public Path log(String part) {
        return home.log(part);
    }
}
