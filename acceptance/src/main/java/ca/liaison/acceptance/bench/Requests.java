package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/// What a partner's desk asks through the gateway.
final class Requests {
    private static final String CLIENT = "nord-desk";
    private static final int CREATED = 201;
    private static final int FOUND = 200;

    private final RunningSuite suite;
    private final TicketLoad load;
    private final ObjectNode report = Reports.fromPartner("to be replaced");

    Requests(RunningSuite suite, TicketLoad load) {
        this.suite = suite;
        this.load = load;
    }

    /// One request on a connection.
    private interface Exchange {
        KeptConnection.Response with(KeptConnection connection, String token) throws IOException;
    }

    Work create() {
        return () ->
                client(
                        CREATED,
                        (connection, token) ->
                                connection.post(
                                        "/v1/incidents",
                                        token,
                                        Json.with(
                                                        report,
                                                        "partnerTicketNumber",
                                                        FreshNumbers.next("BEN"))
                                                .toString()));
    }

    Work read() {
        return () ->
                client(
                        FOUND,
                        (connection, token) ->
                                connection.get(
                                        "/v1/incidents/INC%07d".formatted(load.any()), token));
    }

    Work lookUp() {
        return () ->
                client(
                        FOUND,
                        (connection, token) ->
                                connection.get(
                                        "/v1/cross-references?organisation=nord&partnerTicketNumber=LOAD-"
                                                + load.any(),
                                        token));
    }

    Work list() {
        return () ->
                client(
                        FOUND,
                        (connection, token) -> connection.get("/v1/incidents?limit=50", token));
    }

    /// A page of one in 64 tickets.
    Work narrow() {
        return page("service=OLIS&state=new&priority=P2");
    }

    /// A page of one in a hundred tickets, by two words, one of which all tickets hold.
    Work words() {
        return page("text=printer%20answer");
    }

    private Work page(String filter) {
        return () ->
                client(
                        FOUND,
                        (connection, token) ->
                                connection.get("/v1/incidents?limit=50&" + filter, token));
    }

    private Work.Client client(int expected, Exchange exchange) throws IOException {
        KeptConnection connection = new KeptConnection(suite.addresses().gateway());
        return new Work.Client() {
            @Override
            public void once() throws IOException {
                KeptConnection.Response response =
                        exchange.with(connection, suite.desks().tokens().of(CLIENT));
                if (response.status() != expected) {
                    throw new IllegalStateException(response.toString());
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
