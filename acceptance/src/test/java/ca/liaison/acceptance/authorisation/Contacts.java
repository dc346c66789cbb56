package ca.liaison.acceptance.authorisation;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.RunningSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Contact tables of partners, as the hub's service lead records them.
public final class Contacts {
    /// Where they are.
    public static final String PATH = "/v1/contacts";

    private Contacts() {}

    /// A table that was never recorded before.
    static ObjectNode table() {
        return Json.object(
                "request",
                "REQ0000042",
                "contacts",
                List.of(
                        Json.object("role", "service_desk", "email", "desk@example.org"),
                        Json.object(
                                "role",
                                "escalation",
                                "name",
                                "Claude Tremblay",
                                "function",
                                "Head of the desk " + FreshNumbers.next("AUT"),
                                "email",
                                "escalation@example.org",
                                "mobile",
                                "+1 555 010-0124")));
    }

    /// Sees to it that a partner has one in force.
    public static void record(RunningSuite suite, String organisation) {
        Answer recorded = lead(suite).post(PATH + "/" + organisation + "/versions", table());
        if (recorded.status() != 201) {
            throw new IllegalStateException(recorded.toString());
        }
    }

    /// Who may record them.
    public static Desk lead(RunningSuite suite) {
        return suite.desk("hub-service-lead");
    }
}
