package ca.liaison.acceptance.authorisation;

import ca.liaison.acceptance.containment.HubSecurity;
import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.CallFigures;
import ca.liaison.acceptance.desk.ChangeReports;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A valid message for every operation that takes one.
public final class Messages {
    /// Where monitoring systems tell of alerts.
    public static final String ALERTS = "/v1/alerts";

    /// Where organisations state how they are prepared for a service that is out.
    public static final String DOWNTIME_PROCEDURES = "/v1/downtime-procedures";

    private static final List<String> TEXTS_OF_A_CHANGE =
            List.of(
                    "summary",
                    "reason",
                    "description",
                    "disasterRecovery",
                    "documents",
                    "affectedAreas",
                    "productCategory",
                    "implementedBy",
                    "resources",
                    "internalApproval");
    private static final AtomicInteger TEXTS_TAKEN = new AtomicInteger();

    private Messages() {}

    /// What a caller sends.
    ///
    /// @param ownNumber the number that the caller's organisation quotes, null for the hub
    /// @param otherTicket a second ticket that everybody concerned may see
    public static ObjectNode valid(
            Operation operation, @Nullable String ownNumber, String otherTicket) {
        Kind kind = Kind.ofPath(operation.path());
        if (kind == Kind.CHANGE) {
            return ofChange(operation, ownNumber);
        }
        if (operation.path().equals(kind.path())) {
            return ownNumber == null
                    ? Reports.towards(kind, "laurier")
                    : Reports.fromPartner(kind, FreshNumbers.next("AUT"));
        }
        if (operation.path().startsWith(HubSecurity.RESTRICTIONS)) {
            return operation.act().equals("lift")
                    ? Json.object("reason", "It is over")
                    : HubSecurity.ofNoConsequence("lakeview");
        }
        if (operation.path().startsWith(Contacts.PATH)) {
            return operation.act().equals("versions")
                    ? Contacts.table()
                    : Json.object("agent", "Desk agent 7");
        }
        if (operation.path().startsWith(DOWNTIME_PROCEDURES)) {
            return Json.object("exists", true, "howUsersAreTold", "By telephone");
        }
        if (ServiceLevelMessages.isAbout(operation)) {
            return ServiceLevelMessages.valid(operation);
        }
        if (operation.path().startsWith(ALERTS)) {
            ObjectNode alert = alert(ownNumber == null ? "HUB-MONITORING" : "NORD-MONITORING");
            return operation.path().equals(ALERTS) ? alert : Json.object("alerts", List.of(alert));
        }
        if (operation.path().startsWith(CallFigures.PATH)) {
            return CallFigures.ofAQuietDay();
        }
        if (operation.act().equals("submit")) {
            ObjectNode completed =
                    Json.object(
                            "changes",
                            Json.object("caller", Json.object("name", "Agent", "desk", "Desk")));
            return ownNumber == null
                    ? completed
                    : Json.with(completed, "partnerTicketNumber", FreshNumbers.next("AUT"));
        }
        ObjectNode message = ofAct(operation.act(), otherTicket);
        if (operation.act().equals("redact") && ownNumber != null) {
            // What one takes away is gone for the next.
            message.put("textId", "ticket/caller/desk");
        }
        return ownNumber == null ? message : Json.with(message, "partnerTicketNumber", ownNumber);
    }

    private static ObjectNode ofChange(Operation operation, @Nullable String ownNumber) {
        if (!operation.namesTicket()) {
            return ownNumber == null
                    ? Reports.towards(Kind.CHANGE, "laurier")
                    : Reports.fromPartner(Kind.CHANGE, FreshNumbers.next("AUT"));
        }
        ObjectNode message =
                switch (operation.act()) {
                    case "review" -> Json.object("plan", List.of(ChangeReports.step()));
                    case "review-impact" -> Json.object("impacts", "None that users notice");
                    case "inform" -> Json.object("details", "A certificate is renewed");
                    case "decide" ->
                            Json.object("decision", "approved", "decidedBy", List.of("CAB"));
                    case "provide-information" ->
                            Json.object("information", "It stays valid for a week");
                    case "resubmit", "withdraw" -> Json.object("reason", "It has a way back now");
                    case "reschedule" ->
                            Json.object(
                                    "requestedStart",
                                    "2034-02-05T00:00:00-05:00",
                                    "requestedEnd",
                                    "2034-02-05T04:00:00-05:00",
                                    "outage",
                                    Json.object("required", false),
                                    "reason",
                                    "The team is away");
                    case "report-outcome" ->
                            Json.object(
                                    "outcome",
                                    "successful",
                                    "description",
                                    "It is in use",
                                    "endedAt",
                                    "2026-01-05T07:10:00-05:00");
                    case "report-done" ->
                            Json.object(
                                    "outcome",
                                    "successful",
                                    "description",
                                    "It is in use",
                                    "startedAt",
                                    "2026-01-05T07:10:00-05:00",
                                    "endedAt",
                                    "2026-01-05T08:10:00-05:00");
                    case "redact" ->
                            Json.object(
                                    "textId",
                                    "ticket/" + anotherTextOfAChange(),
                                    "reason",
                                    "It named a patient");
                    case "correct-partner-number", "updates" -> ofAct(operation.act(), "");
                    default -> Json.object();
                };
        return ownNumber == null ? message : Json.with(message, "partnerTicketNumber", ownNumber);
    }

    /// What one takes away is gone for the next.
    private static String anotherTextOfAChange() {
        return TEXTS_OF_A_CHANGE.get(TEXTS_TAKEN.getAndIncrement() % TEXTS_OF_A_CHANGE.size());
    }

    private static ObjectNode alert(String source) {
        return Json.object(
                "source",
                source,
                "key",
                "authorisation",
                "signal",
                "problem",
                "occurredAt",
                "2026-01-05T07:10:00-05:00",
                "summary",
                "The queue grows");
    }

    private static ObjectNode ofAct(String act, String otherTicket) {
        return switch (act) {
            case "start", "resume", "acknowledge", "approve" -> Json.object();
            case "assign" -> Json.object("supportGroup", "operations");
            case "wait" -> Json.object("waitingOn", "vendor", "awaited", "A new module");
            case "resolve" -> Json.object("resolution", "The queue was emptied");
            case "accept" -> Json.object();
            case "reopen", "cancel", "decline" -> Json.object("reason", "The fault is back");
            case "close" -> Json.object("channel", "phone");
            case "record-contact-attempt" ->
                    Json.object(
                            "channel",
                            "phone",
                            "contacted",
                            "Service desk",
                            "outcome",
                            "no_answer");
            case "declare-unresolvable" ->
                    Json.object("reason", "No module is left", "mitigation", "Sent again at night");
            case "transfer" -> Json.object("kind", "privacy_incident", "reason", "A wrong address");
            case "record-emergency-fix" ->
                    Json.object(
                            "madeAt", "2026-01-05T07:10:00-05:00", "description", "A limit raised");
            case "escalate" -> Json.object("ground", "handling", "reason", "Nobody answers");
            case "pass-on-escalation" -> Json.object("lead", "service_lead");
            case "record-disclosure" ->
                    Json.object("channel", "one_mail", "at", "2026-01-05T07:10:00-05:00");
            case "record-response-step" ->
                    Json.object("step", "containment", "description", "The account was locked");
            case "mark-duplicate" ->
                    Json.object("duplicateOf", otherTicket, "reason", "The same queue");
            case "change-priority", "report-priority" ->
                    Json.object("priority", "P4", "reason", "One site is touched");
            case "withdraw-party", "waive-number" ->
                    Json.object("organisation", "laurier", "reason", "Not concerned");
            case "correct-partner-number" ->
                    Json.object("correctNumber", FreshNumbers.next("AUT"), "reason", "Typo");
            case "declare-major" ->
                    Json.object("coordinator", "On duty", "reason", "Unusable at all sites");
            case "name-coordinator" -> Json.object("coordinator", "Operations lead");
            case "open-bridge" ->
                    Json.object(
                            "bridge", Json.object("kind", "teleconference", "address", "Bridge 2"));
            case "invite" -> Json.object("vendors", List.of("The carrier"), "text", "Please join");
            case "notices" ->
                    Json.object(
                            "kind",
                            "outage",
                            "text",
                            Json.object("fr", "En panne", "en", "Out of order"));
            case "schedule-review" -> Json.object("at", "2030-01-07T10:00:00-05:00");
            case "complete-review" ->
                    Json.object(
                            "report",
                            Json.object("fr", "Le disque était plein", "en", "The disk was full"));
            case "request-report" -> Json.object();
            case "give-report" -> Json.object("organisation", "nord");
            case "refuse-report" -> Json.object("organisation", "nord", "reason", "Not now");
            case "business-clock" -> Json.object("advance", "PT1S");
            case "attachments" -> Reports.log("shared");
            case "redact" ->
                    Json.object("textId", "ticket/caller/name", "reason", "Not of the desk");
            case "updates" -> Json.object("text", "Nothing new", "visibility", "shared");
            default -> throw new IllegalArgumentException("No message is known for " + act);
        };
    }

    /// The same for the hub, which names the partner, and the channel where it records what a
    /// partner said.
    ///
    /// @param opener organisation that opened the ticket
    public static ObjectNode validFromHub(Operation operation, String opener, String otherTicket) {
        ObjectNode message = valid(operation, null, otherTicket);
        return switch (operation.act()) {
            case "accept", "reopen" ->
                    opener.equals("hub") ? message : Json.with(message, "channel", "phone");
            case "correct-partner-number" ->
                    Json.with(message, "organisation", opener.equals("hub") ? "laurier" : opener);
            case "acknowledge" ->
                    Json.with(message, "partnerTicketNumber", FreshNumbers.next("AUT"));
            default -> message;
        };
    }
}
