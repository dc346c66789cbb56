package ca.liaison.sla.api;

import ca.liaison.sla.calls.CallDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CallFigures", description = "What the telephone system counted of a day.")
record CallFiguresView(
        @Schema(description = "The day, in Toronto", examples = "2026-10-14") LocalDate date,
        @Schema(
                        description =
                                "Counts what was told of the day, from 1; other figures are another version",
                        examples = "1")
                int version,
        @Schema(description = "Calls that reached the service desk", examples = "120")
                long received,
        @Schema(description = "Those that somebody answered", examples = "112") long answered,
        @Schema(description = "Those that somebody answered within 60 seconds", examples = "104")
                long answeredWithin60Seconds,
        @Schema(description = "Those whose caller hung up before anybody answered", examples = "6")
                long abandoned,
        @Schema(
                        description =
                                "How many seconds the callers whose call was answered waited, all together",
                        examples = "2912")
                long totalWaitSeconds,
        @Schema(description = "When this version was told", examples = "2026-10-15T12:00:00Z")
                Instant recordedAt) {

    static CallFiguresView of(CallDay day) {
        return new CallFiguresView(
                day.date(),
                day.version(),
                day.figures().received(),
                day.figures().answered(),
                day.figures().answeredWithin60Seconds(),
                day.figures().abandoned(),
                day.figures().totalWaitSeconds(),
                day.recordedAt());
    }

    @Schema(name = "CallFiguresPage", description = "One page of call figures.")
    record PageOf(
            @Schema(description = "In the order of the days, the latest version of each")
                    List<CallFiguresView> items) {}
}
