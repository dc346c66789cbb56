package ca.liaison.change.api;

import ca.liaison.change.timing.Bound;
import ca.liaison.change.timing.Meeting;
import ca.liaison.change.timing.StartRule;
import ca.liaison.change.timing.Timing;
import ca.liaison.events.directory.Source;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a change may start, and which rule says so.
@Schema(
        name = "ChangeTiming",
        description =
                "When a change may start, by every rule that holds it back, the strictest first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimingView(
        @Schema(
                        description =
                                "The first time at which it may start; absent where no rule holds it back")
                @Nullable Instant earliestStart,
        @Schema(description = "The rule that decides") @Nullable StartRule decidingRule,
        @Schema(description = "The meeting of the board that is to decide")
                @Nullable MeetingView meeting,
        List<BoundView> rules,
        @Schema(
                        description =
                                "What stands against the start that was asked for: `late_for_cab`, `lead_time_short`, `notice_short`; empty where nothing does")
                List<String> findings) {

    @Schema(name = "BoardMeeting", description = "A meeting of the change approval board.")
    record MeetingView(
            @Schema(description = "When it begins") Instant from,
            @Schema(description = "When it ends") Instant until,
            @Schema(description = "Until when, to the very instant, a change is submitted for it")
                    Instant deadline) {
        static @Nullable MeetingView of(@Nullable Meeting meeting) {
            return meeting == null
                    ? null
                    : new MeetingView(meeting.from(), meeting.until(), meeting.deadline());
        }
    }

    @Schema(name = "ChangeStartBound", description = "How a rule holds back the start.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoundView(
            StartRule rule,
            @Schema(description = "The first time at which it may start by this rule")
                    Instant earliestStart,
            @Schema(
                            description =
                                    "The time from which days are counted, or that was held against the cut-off")
                    Instant countedFrom,
            @Schema(description = "How many business days are counted; absent where none are")
                    @Nullable Integer businessDays,
            BoundSource source) {
        static BoundView of(Bound bound) {
            return new BoundView(
                    bound.rule(),
                    bound.earliest(),
                    bound.counted(),
                    bound.businessDays(),
                    BoundSource.of(bound.source()));
        }
    }

    @Schema(name = "RuleSource", description = "Where a rule was taken from.")
    record BoundSource(
            @Schema(description = "Title of the document") String document,
            @Schema(description = "Paragraph, table or heading of it", examples = "4.9")
                    String paragraph) {
        static BoundSource of(Source source) {
            return new BoundSource(source.document(), source.paragraph());
        }
    }

    static TimingView of(Timing timing, Instant start) {
        return new TimingView(
                timing.deciding().map(Bound::earliest).orElse(null),
                timing.deciding().map(Bound::rule).orElse(null),
                MeetingView.of(timing.meeting()),
                timing.bounds().stream().map(BoundView::of).toList(),
                timing.brokenBy(start).stream().map(bound -> bound.rule().finding()).toList());
    }
}
