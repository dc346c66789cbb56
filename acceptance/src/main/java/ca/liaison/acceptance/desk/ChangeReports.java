package ca.liaison.acceptance.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Requests for change as they may be filed (Guide 4.6).
public final class ChangeReports {
    private ChangeReports() {}

    /// A normal change that the hub makes for a partner, years ahead.
    public static ObjectNode ofPartner(String partnerNumber) {
        return Json.with(
                rfc(),
                "partnerTicketNumber",
                partnerNumber,
                "internalApproval",
                Json.object("obtained", true, "by", "Change manager"));
    }

    /// A normal change of the hub, of which a partner is informed.
    public static ObjectNode ofHub(String informed) {
        return Json.with(rfc(), "informed", List.of(informed), "plan", List.of(step()));
    }

    /// A step of an implementation plan.
    public static ObjectNode step() {
        return Json.object(
                "description",
                "Install the new certificate on the standby node",
                "owner",
                "Integration team",
                "minutes",
                15,
                "validation",
                "The standby node answers with it",
                "backOut",
                "Put the former certificate back");
    }

    private static ObjectNode rfc() {
        return Json.object(
                "type",
                "normal",
                "implementer",
                "hub",
                "service",
                "OLIS",
                "summary",
                "Renew the interface's certificate",
                "reason",
                "The certificate runs out",
                "description",
                "It is replaced by one of the new authority",
                "noticeRequired",
                false,
                "disasterRecovery",
                Json.object("exists", true, "process", "The former one is put back"),
                "documents",
                List.of("Release notes"),
                "testedInLaboratory",
                true,
                "risk",
                "low",
                "impact",
                "minor",
                "urgency",
                "medium",
                "userImpact",
                Json.object("expected", false),
                "outage",
                Json.object("required", false),
                "affectedAreas",
                List.of("Interfaces"),
                "requestedStart",
                "2034-01-08T00:00:00-05:00",
                "requestedEnd",
                "2034-01-08T04:00:00-05:00",
                "productCategory",
                "Interfaces",
                "configurationItem",
                "OLIS-REPOSITORY",
                "implementedBy",
                "Integration team",
                "resources",
                List.of("Integration team"));
    }
}
