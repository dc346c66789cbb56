package ca.liaison.acceptance.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/// Reports that are complete and refused by nobody. To repeat one, send the same object.
public final class Reports {
    private Reports() {}

    /// All that Guide 2.5.1 asks of a partner.
    public static ObjectNode fromPartner(String partnerNumber) {
        return Json.with(
                body(),
                "partnerTicketNumber",
                partnerNumber,
                "preliminaryChecks",
                "Local network and interface engine checked, no fault found");
    }

    /// All that is asked of a partner that opens a ticket of this kind.
    public static ObjectNode fromPartner(Kind kind, String partnerNumber) {
        return switch (kind) {
            case INCIDENT -> fromPartner(partnerNumber);
            case SERVICE_REQUEST -> Json.with(wish(), "partnerTicketNumber", partnerNumber);
            case CHANGE -> ChangeReports.ofPartner(partnerNumber);
        };
    }

    /// All that is asked of the hub when it opens a ticket of this kind towards a partner.
    public static ObjectNode towards(Kind kind, String organisation) {
        return switch (kind) {
            case INCIDENT -> towards(organisation);
            case SERVICE_REQUEST ->
                    Json.with(wish(), "towards", Json.object("organisation", organisation));
            case CHANGE -> ChangeReports.ofHub(organisation);
        };
    }

    /// A wish of GMF Laurier that its traffic be logged for some hours (FAI 3.4.2).
    ///
    /// @param now the suite's business time
    public static ObjectNode trafficLogging(String partnerNumber, Instant now) {
        return Json.with(
                wish(),
                "partnerTicketNumber",
                partnerNumber,
                "service",
                "FAI_GMF",
                "requestType",
                "traffic_logging",
                "fields",
                Json.object(
                        "router",
                        "ROUTER-LAURIER",
                        "incident",
                        "INC0000007",
                        "investigations",
                        List.of("Local network up to the router checked", "Provider checked"),
                        "endsAt",
                        now.plus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private static ObjectNode wish() {
        return Json.object(
                "caller",
                caller("Service desk agent 12", "Hôpital du Nord service desk"),
                "service",
                "OLIS",
                "summary",
                "Password of a technical account",
                "requestType",
                "technical_account_password_reset",
                "fields",
                Json.object("account", "interface-engine", "environment", "production"),
                "description",
                "It is locked since this morning",
                "priority",
                "P3");
    }

    /// All that Guide 2.5.2 asks of the hub when it opens a ticket towards a partner.
    public static ObjectNode towards(String organisation) {
        return Json.with(
                body(),
                "caller",
                caller("Service desk agent 3", "Hub service desk"),
                "towards",
                Json.object("organisation", organisation));
    }

    private static ObjectNode body() {
        return Json.object(
                "caller",
                caller("Service desk agent 12", "Hôpital du Nord service desk"),
                "service",
                "OLIS",
                "summary",
                "OLIS answers slowly",
                "serviceImpact",
                "Laboratory results arrive after ten minutes or not at all",
                "endUserImpact",
                "Emergency physicians wait for results",
                "firstOccurredAt",
                someMinutesAgo(),
                "priority",
                "P2",
                "workaround",
                Json.object(
                        "available", true, "description", "Results are asked for by telephone"));
    }

    private static ObjectNode caller(String name, String desk) {
        return Json.object("name", name, "desk", desk);
    }

    private static String someMinutesAgo() {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .minus(Duration.ofMinutes(25))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /// A file with one line of a log, to be attached.
    public static ObjectNode log(String visibility) {
        return log("interface-engine.log", "07:10 queue full", visibility);
    }

    /// A text file, to be attached.
    public static ObjectNode log(String fileName, String text, String visibility) {
        return Json.object(
                "fileName",
                fileName,
                "mediaType",
                "text/plain",
                "content",
                Base64.getEncoder().encodeToString((text + "\n").getBytes(UTF_8)),
                "visibility",
                visibility);
    }
}
