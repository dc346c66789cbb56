package ca.liaison.sla.calls;

import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the telephone system counted of a day.
@Submitted
@Schema(name = "RecordCallFiguresRequest")
public record RecordCallFiguresRequest(
        @Schema(
                        description = "Calls that reached the service desk",
                        minimum = "0",
                        examples = "120")
                @NotNull
                @Nullable Integer received,
        @Schema(
                        description =
                                "Those that somebody answered; with the abandoned ones no more than were received",
                        minimum = "0",
                        examples = "112")
                @NotNull
                @Nullable Integer answered,
        @Schema(
                        description = "Those that somebody answered within 60 seconds",
                        minimum = "0",
                        examples = "104")
                @NotNull
                @Nullable Integer answeredWithin60Seconds,
        @Schema(
                        description = "Those whose caller hung up before anybody answered",
                        minimum = "0",
                        examples = "6")
                @NotNull
                @Nullable Integer abandoned,
        @Schema(
                        description =
                                "How many seconds the callers whose call was answered waited, all together",
                        minimum = "0",
                        examples = "2912")
                @NotNull
                @Nullable Integer totalWaitSeconds) {

    /// Notes what cannot be.
    void check(RequestContent content) {
        int ofReceived = count("received", received, content);
        int ofAnswered = count("answered", answered, content);
        int withinAMinute = count("answeredWithin60Seconds", answeredWithin60Seconds, content);
        int ofAbandoned = count("abandoned", abandoned, content);
        count("totalWaitSeconds", totalWaitSeconds, content);
        if (ofAnswered >= 0 && withinAMinute > ofAnswered) {
            outOfRange("answeredWithin60Seconds", ofAnswered, content);
        }
        if (ofReceived >= 0 && ofAnswered > ofReceived) {
            outOfRange("answered", ofReceived, content);
        } else if (ofReceived >= 0 && ofAnswered >= 0 && ofAbandoned > ofReceived - ofAnswered) {
            outOfRange("abandoned", ofReceived - ofAnswered, content);
        }
    }

    CallFigures figures() {
        return new CallFigures(
                number(received),
                number(answered),
                number(answeredWithin60Seconds),
                number(abandoned),
                number(totalWaitSeconds));
    }

    /// The number, or -1 where there is none that can be.
    private static int count(String member, @Nullable Integer number, RequestContent content) {
        if (number == null) {
            return -1;
        }
        if (number < 0) {
            outOfRange(member, Integer.MAX_VALUE, content);
        }
        return Math.max(number, -1);
    }

    private static long number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static void outOfRange(String member, int most, RequestContent content) {
        content.fault(new Violation("/" + member, "out_of_range", Map.of("min", 0, "max", most)));
    }
}
