package ca.liaison.acceptance.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/// What the telephone system counted of a day.
public final class CallFigures {
    public static final String PATH = "/v1/call-figures";

    private static final AtomicInteger DAYS = new AtomicInteger();

    private CallFigures() {}

    /// A day that nothing was told of yet.
    public static String freshDate() {
        return LocalDate.of(2001, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
    }

    public static ObjectNode ofAQuietDay() {
        return Json.object(
                "received",
                10,
                "answered",
                9,
                "answeredWithin60Seconds",
                8,
                "abandoned",
                1,
                "totalWaitSeconds",
                200);
    }

    /// Has a day recorded by the hub's desk.
    public static Answer record(Desk hub, String date) {
        return hub.message("PUT", PATH + "/" + date, ofAQuietDay());
    }
}
