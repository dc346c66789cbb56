package ca.liaison.acceptance.containment;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.RunningSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The hub's security, who restricts access and lifts restrictions.
public record HubSecurity(Desk desk) {
    public static final String RESTRICTIONS = "/v1/access-restrictions";
    private static final String REASON = "Tokens are used from an unknown network";

    public static HubSecurity of(RunningSuite suite) {
        return new HubSecurity(suite.desk("hub-security"));
    }

    /// A restriction that closes nothing that anybody could do: there is nothing to write in what
    /// it names.
    public static ObjectNode ofNoConsequence(String organisation) {
        return Json.object(
                "organisation",
                organisation,
                "extent",
                "partial",
                "areas",
                List.of("support_groups"),
                "access",
                "write",
                "reason",
                REASON);
    }

    static ObjectNode whole(String organisation) {
        return Json.object("organisation", organisation, "extent", "whole", "reason", REASON);
    }

    static ObjectNode partial(String organisation, String access, String... areas) {
        return Json.object(
                "organisation", organisation,
                "extent", "partial",
                "areas", List.of(areas),
                "access", access,
                "reason", REASON);
    }

    /// Records a restriction.
    public Answer restrict(ObjectNode restriction) {
        return desk.post(RESTRICTIONS, restriction, "Idempotency-Key", Desk.newKey());
    }

    /// The id of a new restriction of no consequence.
    public String restrictionOf(String organisation) {
        Answer recorded = restrict(ofNoConsequence(organisation));
        if (recorded.status() != 201) {
            throw new IllegalStateException(recorded.toString());
        }
        return recorded.text("/id");
    }

    Answer lift(String id) {
        return desk.post(
                RESTRICTIONS + "/" + id + "/lift",
                Json.object("reason", "It is over"),
                "Idempotency-Key",
                Desk.newKey());
    }

    /// Lifts whatever is still in force.
    void liftAll() {
        desk.get(RESTRICTIONS + "?state=in_force&limit=200")
                .at("/items")
                .forEach(each -> lift(each.path("id").asText()));
    }
}
