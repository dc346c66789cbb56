package ca.liaison.acceptance.authorisation;

import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.RunningSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;

/// Review meetings with nord, as the hub's service lead keeps them.
public final class ServiceReviews {
    /// Where they are.
    public static final String PATH = "/v1/service-reviews";

    private static final String COMPLETE = "/complete";
    private static final Set<String> BEFORE_IT_IS_HELD =
            Set.of("reschedule", "concerns", "hold", "agenda");

    private final Desk lead;
    private final Desk clock;

    /// The meetings of a running suite.
    public ServiceReviews(RunningSuite suite) {
        this.lead = suite.desk("hub-service-lead");
        this.clock = suite.desk("hub-desk");
    }

    /// Whether an operation is about review meetings.
    public static boolean isAbout(Operation operation) {
        return operation.path().startsWith(PATH);
    }

    /// Whether a partner may do it too.
    public static boolean isForBoth(Operation operation) {
        return operation.act().equals("concerns") || operation.path().endsWith(COMPLETE);
    }

    /// The hub's service lead.
    public Desk lead() {
        return lead;
    }

    /// The path of an operation, upon a new meeting that it can be done with.
    public String freshPath(Operation operation) {
        if (!operation.path().contains("{id}")) {
            return operation.path();
        }
        String meeting = scheduled();
        if (BEFORE_IT_IS_HELD.contains(operation.act()) || isCancelled(operation)) {
            return path(operation, meeting);
        }
        move(meeting, "hold", Json.object());
        if (operation.act().equals("close")) {
            move(meeting, "minutes", minutes());
        } else if (operation.path().contains("/actions/")) {
            move(meeting, "actions", action());
        }
        return path(operation, meeting);
    }

    private static boolean isCancelled(Operation operation) {
        return operation.path().equals(PATH + "/{id}/cancel");
    }

    private static String path(Operation operation, String meeting) {
        return operation.path().replace("{id}", meeting).replace("{action}", "1");
    }

    /// A new meeting that can be held now.
    private String scheduled() {
        Answer answer = lead.post(PATH, meeting(), "Idempotency-Key", Desk.newKey());
        return done(answer).text("/id");
    }

    private void move(String meeting, String move, ObjectNode message) {
        String address = PATH + "/" + meeting;
        done(lead.post(address + "/" + move, message, "If-Match", lead.get(address).etag()));
    }

    private static Answer done(Answer answer) {
        if (!answer.done()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    /// A valid message.
    public ObjectNode valid(Operation operation) {
        if (operation.path().equals(PATH)) {
            return meeting();
        }
        return switch (operation.act()) {
            case "reschedule" -> appointment();
            case "cancel" -> Json.object("reason", "It is not needed");
            case "concerns" -> Json.object("text", "The queue grows");
            case "minutes" -> minutes();
            case "actions" -> action();
            default -> Json.object();
        };
    }

    private ObjectNode meeting() {
        return Json.with(appointment(), "organisation", "nord");
    }

    private ObjectNode appointment() {
        return Json.object(
                "from",
                "2026-01",
                "until",
                "2026-03",
                "scheduledAt",
                clock.businessTime().plus(Duration.ofMinutes(1)).toString());
    }

    private static ObjectNode minutes() {
        return Json.object("text", "The months were looked at");
    }

    private static ObjectNode action() {
        return Json.object(
                "description",
                "Watch the queue",
                "ownerOrganisation",
                "nord",
                "ownerRole",
                "partner_desk",
                "dueOn",
                "2090-01-31");
    }
}
