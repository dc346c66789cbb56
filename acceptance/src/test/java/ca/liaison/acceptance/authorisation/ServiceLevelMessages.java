package ca.liaison.acceptance.authorisation;

import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What the hub records of service levels: agreements and calendars as they are to be long after
/// every test, exercises, and outages.
public final class ServiceLevelMessages {
    private static final String VERSIONS = "/versions";
    private static final String EXERCISES = "/v1/recovery-exercises";
    private static final String OUTAGES = "/v1/outages/";
    private static final Instant LONG_AFTER = Instant.parse("2090-01-01T05:00:00Z");
    private static final AtomicInteger DAYS = new AtomicInteger();

    private ServiceLevelMessages() {}

    /// Whether an operation is about what the hub alone records of service levels.
    public static boolean isAbout(Operation operation) {
        String path = operation.path();
        return (path.endsWith(VERSIONS) && !path.startsWith(Contacts.PATH))
                || path.startsWith(EXERCISES)
                || path.startsWith(OUTAGES);
    }

    /// Whether it is about what was recorded of the outage of a ticket.
    public static boolean isAboutOutages(Operation operation) {
        return operation.path().startsWith(OUTAGES);
    }

    /// Of what an operation is asked.
    public static String subject(Operation operation, String ticket) {
        return switch (operation.path()) {
            case "/v1/agreements/{id}/versions" -> "nord.CONNECTING_ONTARIO";
            case "/v1/calendars/{code}/versions" -> "hub_hours";
            case EXERCISES + "/{exerciseNumber}" -> "DR-ACCEPTANCE";
            default -> ticket;
        };
    }

    /// A valid message.
    public static ObjectNode valid(Operation operation) {
        return switch (operation.path()) {
            case "/v1/agreements/{id}/versions" -> agreement();
            case "/v1/calendars/{code}/versions" -> calendar();
            case EXERCISES -> exercise(FreshNumbers.next("DR"));
            default -> outage();
        };
    }

    /// Sends a message as the operation asks it, by POST or by PUT.
    public static Answer send(Desk desk, Operation operation, String path, ObjectNode message) {
        return desk.send(
                operation.method(),
                path,
                message.toString(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                Desk.newKey());
    }

    /// Sees to it that there is something to be read.
    ///
    /// @param serviceLead who records it
    public static void record(Desk serviceLead, Operation operation, String ticket) {
        if (isAboutOutages(operation)) {
            serviceLead.send(
                    "PUT",
                    OUTAGES + ticket,
                    outage().toString(),
                    "Content-Type",
                    "application/json");
        } else if (operation.path().startsWith(EXERCISES + "/")) {
            serviceLead.post(EXERCISES, exercise("DR-ACCEPTANCE"));
        }
    }

    private static ObjectNode outage() {
        return Json.object(
                "startedAt", "2026-01-05T07:10:00-05:00", "endedAt", "2026-01-05T08:10:00-05:00");
    }

    private static ObjectNode exercise(String number) {
        return Json.object(
                "exerciseNumber", number,
                "service", "OLIS",
                "heldOn", "2026-01-05",
                "timeToRecover", "PT3H",
                "pointRecovered", "PT30M",
                "findings", "The standby took over");
    }

    /// Each begins a day after the one before, so that all of them can be recorded.
    private static String nextBeginning() {
        return LONG_AFTER.plus(DAYS.incrementAndGet(), ChronoUnit.DAYS).toString();
    }

    private static ObjectNode text() {
        return Json.object("fr", "Heures", "en", "Hours");
    }

    private static ObjectNode source() {
        return Json.object("document", "Guide", "paragraph", "2.2", "version", "undated");
    }

    private static ObjectNode calendar() {
        return Json.object(
                "code",
                "hub_hours",
                "name",
                text(),
                "timeZone",
                "America/Toronto",
                "openingHours",
                List.of(
                        Json.object(
                                "weekdays",
                                List.of("monday", "tuesday", "wednesday", "thursday", "friday"),
                                "from",
                                "08:00",
                                "until",
                                "17:00")),
                "holidays",
                List.of(),
                "source",
                source(),
                "validFrom",
                nextBeginning());
    }

    private static ObjectNode agreement() {
        return Json.object(
                "organisation",
                "nord",
                "service",
                "CONNECTING_ONTARIO",
                "appliesTo",
                List.of("nord"),
                "name",
                text(),
                "supportHours",
                Json.object(
                        "calendarByPriority",
                        Json.object(
                                "P1", "around_the_clock",
                                "P2", "around_the_clock",
                                "P3", "hub_hours",
                                "P4", "hub_hours"),
                        "meaning",
                        text(),
                        "source",
                        source()),
                "priorityMatrix",
                Json.object(
                        "rows",
                        List.of(
                                row("high", "P1", "P2", "P3"),
                                row("medium", "P2", "P3", "P4"),
                                row("low", "P3", "P4", "P4")),
                        "source",
                        source()),
                "priorityDefinitions",
                List.of(),
                "reopening",
                Json.object("days", 15, "source", source()),
                "clockStops",
                Json.object("waitingOn", List.of("partner"), "source", source()),
                "demandedEvidence",
                List.of(),
                "targets",
                List.of(
                        Json.object(
                                "goal",
                                "latent_rfc",
                                "kind",
                                "incident",
                                "priority",
                                "P1",
                                "within",
                                "PT24H",
                                "calendar",
                                "around_the_clock",
                                "atRiskPercent",
                                75,
                                "source",
                                source())),
                "validFrom",
                nextBeginning());
    }

    private static ObjectNode row(String impact, String high, String medium, String low) {
        return Json.object(
                "impact",
                impact,
                "meaning",
                text(),
                "priorityByUrgency",
                Json.object("high", high, "medium", medium, "low", low));
    }
}
