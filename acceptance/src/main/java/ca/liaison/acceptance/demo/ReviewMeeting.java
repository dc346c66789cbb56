package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The hub and a partner look at how the month went (Guide 5.2).
final class ReviewMeeting {
    private static final String NORD = "Hôpital du Nord";
    private static final String LEAD = "chef de service";
    private static final String PATH = "/v1/service-reviews";
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final Desk nord;
    private final Desk lead;
    private final Instant now;
    private final Play play;

    ReviewMeeting(Desks desks, Play play) {
        this.nord = desks.as("nord-desk");
        this.lead = desks.as("hub-service-lead");
        this.now = desks.as("hub-desk").businessTime();
        this.play = play;
    }

    void perform() {
        play.scene("A meeting about the month, whose agenda the data makes");
        String month = YearMonth.from(now.atZone(TORONTO)).toString();
        Answer scheduled =
                play.says(
                        LEAD,
                        "let us look at this month",
                        lead.post(
                                PATH,
                                Json.object(
                                        "organisation",
                                        "nord",
                                        "from",
                                        month,
                                        "until",
                                        month,
                                        "scheduledAt",
                                        now.plus(Duration.ofMinutes(1)).toString()),
                                "Idempotency-Key",
                                Desk.newKey()),
                        201);
        String meeting = PATH + "/" + scheduled.text("/id");
        play.says(
                NORD,
                "OLIS is slow on Mondays",
                nord.post(
                        meeting + "/concerns",
                        Json.object("text", "La file s'allonge chaque lundi matin"),
                        "Idempotency-Key",
                        Desk.newKey()),
                200);
        Answer agenda = play.says(NORD, "what is on it?", nord.get(meeting + "/agenda"), 200);
        for (JsonNode concern : agenda.at("/concerns")) {
            play.remark(
                    "%-20s %s%s"
                            .formatted(
                                    concern.path("kind").asText().replace('_', ' '),
                                    concern.at("/raised/text").asText(""),
                                    concern.at("/missed/objective").asText("").replace('_', ' ')));
        }
        move(meeting, "hold", "the meeting begins", Json.object());
        move(meeting, "minutes", "what was said", Json.object("text", "Le mois a été examiné"));
        move(
                meeting,
                "actions",
                "somebody has to do something",
                Json.object(
                        "description",
                        "Vider la file chaque dimanche",
                        "ownerOrganisation",
                        "hub",
                        "ownerRole",
                        "hub_desk",
                        "dueOn",
                        LocalDate.ofInstant(now, TORONTO).plusDays(14).toString()));
        move(meeting, "close", "so it stands", Json.object());
    }

    private void move(String meeting, String move, String what, ObjectNode message) {
        play.says(
                LEAD,
                what,
                lead.post(meeting + "/" + move, message, "If-Match", lead.get(meeting).etag()),
                200);
    }
}
