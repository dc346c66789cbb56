package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.ChangeReports;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.suite.RunningSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/// Changes in the situations in which something can be done with them.
public final class ChangeMatters {
    private final RunningSuite suite;

    public ChangeMatters(RunningSuite suite) {
        this.suite = suite;
    }

    /// A change at who may do something with it now.
    ///
    /// @param act as in `review-impact`
    public TicketAtDesk ready(String act) {
        return switch (act) {
            case "review",
                    "withdraw",
                    "reschedule",
                    "updates",
                    "redact",
                    "correct-partner-number" ->
                    filed().hub();
            case "request-approval" -> reviewed().hub();
            case "give-approval" -> askedForApproval().partner();
            case "review-impact" -> approvedByThePartner().hub();
            case "inform" -> Matter.openedTowardsLaurier(suite, Kind.CHANGE).hub();
            case "acknowledge" -> Matter.openedTowardsLaurier(suite, Kind.CHANGE).partner();
            case "decide" -> atTheBoard(urgentAwaitingDecision());
            case "provide-information" -> decided("more_information").hub();
            case "resubmit" -> decided("rejected").hub();
            case "start" -> emergency("hub", false).hub();
            case "report-outcome" -> emergency("hub", true).hub();
            case "report-done" -> emergency("partner", false).partner();
            case "close" -> told(emergency("hub", true)).hub();
            case "resolve" -> told(hubsEmergency()).hub();
            default -> throw new IllegalArgumentException("No situation is known for " + act);
        };
    }

    /// The same at a partner that may do it.
    public TicketAtDesk readyForThePartner(String act) {
        return switch (act) {
            case "give-approval", "acknowledge", "report-done" -> ready(act);
            case "provide-information" -> decided("more_information").partner();
            case "resubmit" -> decided("rejected").partner();
            default -> filed().partner();
        };
    }

    private Matter filed() {
        return Matter.openedByNord(suite, Kind.CHANGE);
    }

    private Matter reviewed() {
        Matter matter = filed();
        done(matter.hub().move("review", "plan", List.of(ChangeReports.step())));
        return matter;
    }

    private Matter askedForApproval() {
        Matter matter = reviewed();
        done(matter.hub().move("request-approval"));
        return matter;
    }

    private Matter approvedByThePartner() {
        Matter matter = askedForApproval();
        done(matter.partner().move("give-approval"));
        return matter;
    }

    /// The emergency board decides when it is needed.
    private Matter urgentAwaitingDecision() {
        String own = FreshNumbers.next("HDN");
        Matter matter =
                file(
                        suite.desk("nord-change"),
                        Json.with(ChangeReports.ofPartner(own), "type", "urgent_operational"),
                        own);
        done(matter.hub().move("review", "plan", List.of(ChangeReports.step())));
        return matter;
    }

    private TicketAtDesk atTheBoard(Matter matter) {
        return suite.desk("hub-cab-chair").ticket(matter.number(), null);
    }

    private Matter decided(String decision) {
        Matter matter = urgentAwaitingDecision();
        done(
                atTheBoard(matter)
                        .move(
                                "decide",
                                "decision",
                                decision,
                                "decidedBy",
                                List.of("ECAB"),
                                "reason",
                                "There is no way back"));
        return matter;
    }

    /// A fix for an incident of Hôpital du Nord's.
    private Matter emergency(String implementer, boolean made) {
        String own = FreshNumbers.next("HDN");
        return file(
                suite.desk("nord-change"),
                fix(ChangeReports.ofPartner(own), implementer, made, suite.desk("nord-change")),
                own);
    }

    private Matter hubsEmergency() {
        Desk lead = suite.desk("hub-service-lead");
        Answer opened =
                lead.openOnce(Kind.CHANGE, fix(ChangeReports.ofHub("nord"), "hub", true, lead));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return new Matter(
                suite.desk("nord-change").ticket(opened.number(), null),
                lead.ticket(opened.number(), null));
    }

    private ObjectNode fix(ObjectNode report, String implementer, boolean made, Desk filer) {
        ObjectNode fix =
                Json.with(
                        report,
                        "type",
                        "emergency_fix",
                        "implementer",
                        implementer,
                        "incident",
                        urgentIncident(report, filer));
        return made
                ? Json.with(fix, "madeAt", suite.desk("hub-desk").businessTime().toString())
                : fix;
    }

    /// One that change-service has heard of.
    private String urgentIncident(ObjectNode report, Desk filer) {
        Matter matter = Matter.openedByNord(suite);
        done(matter.hub().move("change-priority", "priority", "P1", "reason", "All sites"));
        ObjectNode probe = Json.with(report, "type", "emergency_fix", "incident", matter.number());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        filer.post(Kind.CHANGE.path() + "/check", probe)
                                .text("/procedure/board")
                                .isEmpty());
        return matter.number();
    }

    private static Matter told(Matter matter) {
        done(
                matter.hub()
                        .move(
                                "report-outcome",
                                "outcome",
                                "successful",
                                "description",
                                "The link is up"));
        return matter;
    }

    private Matter file(Desk desk, ObjectNode report, String own) {
        Answer opened = desk.open(Kind.CHANGE, report);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return new Matter(
                desk.ticket(opened.number(), own),
                suite.desk("hub-service-lead").ticket(opened.number(), null));
    }

    private static void done(Answer answer) {
        assertThat(answer.done()).as(answer.toString()).isTrue();
    }
}
