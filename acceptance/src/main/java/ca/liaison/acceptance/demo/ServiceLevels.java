package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Reports;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;

/// What was agreed upon an incident, how its clocks stand, and how the month went (Guide 5).
final class ServiceLevels {
    private static final String NORD = "Hôpital du Nord";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Desk nord;
    private final URI gateway;
    private final Play play;

    ServiceLevels(Desks desks, URI gateway, Play play) {
        this.nord = desks.as("nord-desk");
        this.gateway = gateway;
        this.play = play;
    }

    void perform() {
        play.scene("Until when what is to be done: a ticket's clocks, and who agreed upon them");
        Answer opened =
                play.says(
                        NORD,
                        "OLIS is slow",
                        nord.open(Reports.fromPartner(FreshNumbers.next("HDN"))),
                        201);
        Answer clocks = clocks(opened.number());
        for (JsonNode clock : clocks.at("/items")) {
            play.line(
                    clock.path("goal").asText(),
                    "%s, due %s (%s)"
                            .formatted(
                                    clock.path("state").asText().replace('_', ' '),
                                    clock.path("dueAt").asText("-"),
                                    source(clock)));
        }
        play.scene("How the month went so far, as both sides can count it again");
        Answer report =
                play.says(
                        NORD,
                        "how did it go?",
                        nord.get("/v1/reports/service-levels/" + month(opened)),
                        200);
        for (JsonNode objective : report.at("/objectives")) {
            play.remark(
                    "%-36s %d of %d, target %s %%"
                            .formatted(
                                    objective.path("code").asText().replace('_', ' '),
                                    objective.path("inTarget").asLong(),
                                    objective.path("measured").asLong(),
                                    objective.path("target").asText("-")));
        }
        play.remark("The same as a page: " + gateway + "/portal (as nord-service-manager)");
    }

    private Answer clocks(String ticket) {
        Instant until = Instant.now().plus(PATIENCE);
        Answer clocks = nord.get("/v1/clocks?ticket=" + ticket);
        while (clocks.at("/items/0").isMissingNode() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            clocks = nord.get("/v1/clocks?ticket=" + ticket);
        }
        return play.says(NORD, "until when?", clocks, 200);
    }

    private static String source(JsonNode clock) {
        JsonNode source = clock.path("target").path("source");
        return source.isMissingNode()
                ? "no target on file"
                : source.path("document").asText() + " " + source.path("paragraph").asText();
    }

    /// In Toronto, by the time that the suite goes by.
    private static YearMonth month(Answer opened) {
        return YearMonth.from(
                Instant.parse(opened.text("/openedAt")).atZone(ZoneId.of("America/Toronto")));
    }
}
