package ca.liaison.sla.api;

import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.sla.clock.ClockReading;
import ca.liaison.sla.clock.ReadClocks;
import ca.liaison.sla.clock.Segment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CountedClocks",
        description = "The clocks of a ticket as they follow from what happened to it.")
record CountedClocksView(
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        @Schema(description = "Kind of the ticket", examples = "incident") String kind,
        @Schema(description = "As of when they were counted") Instant asOf,
        @Schema(
                        description =
                                "Whether they are as they were told last; false while something is being told, or where events are missing")
                boolean asTold,
        @Schema(
                        description =
                                "Whether an event of the ticket is missing; what is behind it does not count yet")
                boolean incomplete,
        @Schema(description = "What is to be done first comes first")
                List<CountedClockView> items) {

    static CountedClocksView of(ReadClocks.Counted counted) {
        return new CountedClocksView(
                counted.ticket(),
                counted.kind(),
                counted.at(),
                counted.asTold(),
                counted.incomplete(),
                counted.clocks().stream().map(CountedClockView::of).toList());
    }

    @Schema(
            name = "CountedClock",
            description = "One clock of a ticket and why it stands as it does.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CountedClockView(
            @Schema(description = "Unique among the clocks of a ticket", examples = "resolve")
                    String id,
            @Schema(description = "What is to be done", examples = "resolve") String goal,
            @Schema(
                            description = "Whose duty it is, where it is that of one organisation",
                            examples = "hub")
                    @Nullable String organisation,
            @Schema(
                            description =
                                    "Counts the goals that this clock had, from 1: with another priority there is another goal",
                            examples = "1")
                    int version,
            @Schema(
                            description = "As the ticket shows it",
                            enumeration = {"running", "paused", "met", "ended"},
                            examples = "running")
                    String state,
            @Schema(description = "When it began") Instant startedAt,
            @Schema(
                            description =
                                    "When its time is over if it runs on; absent while it is paused, and without a target")
                    @Nullable Instant dueAt,
            @Schema(description = "From when on the goal is at risk if it runs on")
                    @Nullable Instant atRiskAt,
            @Schema(description = "When its time was over") @Nullable Instant breachedAt,
            @Schema(description = "When the goal was reached, or nothing was to be done any more")
                    @Nullable Instant endedAt,
            @Schema(
                            description =
                                    "By which calendar its time is counted, as in /v1/calendars",
                            examples = "hub_hours")
                    String calendar,
            @Schema(description = "Version of that calendar", examples = "1") int calendarVersion,
            @Schema(description = "The time that there is; absent where none is on file")
                    @Nullable AgreedTimeView target,
            @Schema(description = "Its parts in their order") List<SegmentView> segments) {

        static CountedClockView of(ClockReading reading) {
            TicketClock clock = reading.clock();
            return new CountedClockView(
                    clock.id(),
                    clock.goal(),
                    clock.organisation(),
                    clock.version(),
                    clock.state(),
                    clock.startedAt(),
                    clock.dueAt(),
                    clock.atRiskAt(),
                    clock.breachedAt(),
                    clock.endedAt(),
                    clock.calendar(),
                    clock.calendarVersion(),
                    clock.target() == null ? null : AgreedTimeView.of(clock.target()),
                    reading.segments().stream().map(SegmentView::of).toList());
        }
    }

    @Schema(
            name = "AgreedTime",
            description = "The time that a goal has, and which agreement says so.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgreedTimeView(
            @Schema(
                            description = "Id of the agreement, as in /v1/agreements",
                            examples = "default.OLIS")
                    String agreement,
            @Schema(description = "Version of that agreement", examples = "1") int agreementVersion,
            @Schema(description = "Working time (ISO 8601) by the calendar", examples = "PT4H")
                    String within,
            @Schema(description = "Where it was agreed in business days: how many", examples = "3")
                    @Nullable Integer businessDays,
            @Schema(
                            description =
                                    "From which share of the time on the goal is at risk, in per cent",
                            examples = "75")
                    int atRiskPercent,
            @Schema(
                            description =
                                    "Whether it is there for the demonstration and the tests alone, and agreed with nobody")
                    boolean invented,
            SourceView source) {

        static AgreedTimeView of(TicketClock.Target target) {
            return new AgreedTimeView(
                    target.agreement(),
                    target.agreementVersion(),
                    target.allowed(),
                    target.businessDays(),
                    target.atRiskPercent(),
                    target.invented(),
                    SourceView.of(target.source()));
        }
    }

    @Schema(name = "ClockSegment", description = "A part of a clock's time.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SegmentView(
            @Schema(
                            description =
                                    "`excluded`: nothing was to be done, so that it does not count",
                            enumeration = {"running", "paused", "excluded"},
                            examples = "running")
                    String mode,
            Instant from,
            @Schema(description = "Absent while it lasts") @Nullable Instant until,
            @Schema(
                            description = "Working time (ISO 8601) in it; absent while it lasts",
                            examples = "PT2H")
                    @Nullable String worked,
            @Schema(
                            description =
                                    "Which event of the ticket began it, as history counts them",
                            examples = "3")
                    long sequence,
            @Schema(
                            description =
                                    "Why: the state that the ticket came into and who was waited for, or the type of the event",
                            examples = "state:pending:partner")
                    String rule) {

        static SegmentView of(Segment segment) {
            return new SegmentView(
                    segment.mode(),
                    segment.from(),
                    segment.until(),
                    segment.worked(),
                    segment.sequence(),
                    segment.rule());
        }
    }
}
