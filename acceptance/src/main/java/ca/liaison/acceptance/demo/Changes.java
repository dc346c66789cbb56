package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.ChangeReports;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.TicketAtDesk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// A hospital's change goes from Thursday's cut-off over the board's meeting on Wednesday to
/// Sunday's window, on the business clock (Guide 4.3, 4.5, 4.12.1.1).
final class Changes {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final String NORD = "Hôpital du Nord";
    private static final String LEAD = "service lead";
    private static final String BOARD = "board's chair";

    private final Desk nord;
    private final Desk lead;
    private final Desk chair;
    private final Desk clock;
    private final Play play;
    private final String own = FreshNumbers.next("HDN-CHG");

    Changes(Desks desks, Play play) {
        this.nord = desks.as("nord-change");
        this.lead = desks.as("hub-service-lead");
        this.chair = desks.as("hub-cab-chair");
        this.clock = desks.as("hub-desk");
        this.play = play;
    }

    void perform() {
        play.scene("A partner files a normal change a minute before Thursday's cut-off");
        passTo(next(DayOfWeek.THURSDAY, LocalTime.of(11, 59)));
        ObjectNode report = ChangeReports.ofPartner(own);
        Answer checked = nord.post(Kind.CHANGE.path() + "/check", report, "Accept-Language", "en");
        Instant meeting = instant(checked, "/timing/meeting/from");
        Instant sunday =
                meeting.atZone(TORONTO)
                        .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                        .with(LocalTime.MIDNIGHT)
                        .toInstant();
        report =
                Json.with(
                        report,
                        "requestedStart",
                        local(sunday),
                        "requestedEnd",
                        local(sunday.plus(Duration.ofHours(4))));
        Answer filed =
                play.says(
                        NORD,
                        "\"%s\" - our %s".formatted(report.path("summary").asText(), own),
                        nord.open(Kind.CHANGE, report),
                        201);
        play.expect("the procedure", "Guide 4.12.1.1", filed.text("/procedure/paragraph"));
        play.remark("The board meets " + local(meeting) + "; it may start");
        play.remark(
                local(instant(filed, "/timing/earliestStart"))
                        + ", by "
                        + filed.text("/timing/decidingRule"));
        assess(nord.ticket(filed.number(), own), lead.ticket(filed.number(), null));
        decideAndMake(lead.ticket(filed.number(), null), meeting, sunday);
    }

    private void assess(TicketAtDesk atNord, TicketAtDesk atLead) {
        play.scene("The lead reviews it, the partner approves it as it is written down");
        play.says(
                LEAD,
                "reviewed, with its plan",
                atLead.move("review", "plan", List.of(ChangeReports.step())),
                200);
        play.says(LEAD, "please approve it", atLead.move("request-approval"), 200);
        play.says(NORD, "approved", atNord.move("give-approval"), 200);
        play.says(
                LEAD,
                "we went through the impacts",
                atLead.move("review-impact", "impacts", "None that users notice"),
                200);
    }

    private void decideAndMake(TicketAtDesk atLead, Instant meeting, Instant sunday) {
        TicketAtDesk atBoard = chair.ticket(atLead.number(), null);
        play.scene("The board decides on Wednesday, and not before");
        play.expect("the reason", "meeting_to_come", approve(atBoard, 409).code());
        passTo(meeting.plus(Duration.ofMinutes(30)));
        approve(atBoard, 200);
        play.scene("It is made in Sunday's window");
        passTo(sunday);
        play.says(LEAD, "we begin", atLead.move("start"), 200);
        play.says(
                LEAD,
                "it is done",
                atLead.move(
                        "report-outcome",
                        "outcome",
                        "successful",
                        "description",
                        "The new certificate is in use"),
                200);
        play.says(LEAD, "nothing is left", atLead.move("resolve"), 200);
    }

    private Answer approve(TicketAtDesk atBoard, int expected) {
        return play.says(
                BOARD,
                "approved",
                atBoard.move("decide", "decision", "approved", "decidedBy", List.of("CAB")),
                expected);
    }

    private Instant next(DayOfWeek weekday, LocalTime time) {
        ZonedDateTime now = clock.businessTime().atZone(TORONTO);
        return now.with(TemporalAdjusters.next(weekday)).with(time).toInstant();
    }

    private void passTo(Instant then) {
        clock.letPass(Duration.between(clock.businessTime(), then));
        play.line("the clock", local(then));
    }

    private static Instant instant(Answer answer, String pointer) {
        return OffsetDateTime.parse(answer.text(pointer)).toInstant();
    }

    private static String local(Instant at) {
        return at.atZone(TORONTO).toOffsetDateTime().toString();
    }
}
