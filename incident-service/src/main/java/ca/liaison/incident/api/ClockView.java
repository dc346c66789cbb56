package ca.liaison.incident.api;

import ca.liaison.events.directory.Source;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.incident.clocks.UsedTime.Share;
import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One clock of a ticket as it stands at the moment of reading.
@Schema(
        name = "TicketClock",
        description =
                "How one clock of a ticket stands: what is to be done until when, and how much of the time for it is over.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        @Schema(description = "Unique among the clocks of a ticket", examples = "resolve")
                String id,
        @Schema(
                        description =
                                "What is to be done: `acknowledge`, `respond`, `update`, `resolve` or `fulfil` the matter, give the awaited `partner_number`, send the `latent_rfc` for a change that was made at once, or after a major incident have its review scheduled (`review_scheduled`) and its report ready (`review_report`)",
                        examples = "resolve")
                String goal,
        @Schema(
                        description = "Whose duty it is, where it is that of one organisation",
                        examples = "hub")
                @Nullable String organisation,
        @Schema(
                        description =
                                "- `running`: its time is being counted, while its calendar is open\n- `paused`: it is stopped, mostly since somebody is waited for\n- `met`: the goal was reached\n- `ended`: nothing is to be done any more, though the goal was not reached",
                        enumeration = {"running", "paused", "met", "ended"})
                String state,
        @Schema(description = "When it began") Instant startedAt,
        @Schema(
                        description =
                                "When its time is over if it runs on; absent while it is paused, and without a target")
                @Nullable Instant dueAt,
        @Schema(description = "From when on the goal is at risk if it runs on, or since when it is")
                @Nullable Instant atRiskAt,
        @Schema(description = "Since when it is paused") @Nullable Instant pausedSince,
        @Schema(description = "When the goal was reached, or nothing was to be done any more")
                @Nullable Instant endedAt,
        @Schema(description = "When its time was over, though the goal was not reached")
                @Nullable Instant breachedAt,
        @Schema(
                        description =
                                "What the hub commits itself to: `sla` or `slo`; absent where nothing was agreed about how the ticket came",
                        enumeration = {"sla", "slo"})
                @Nullable String commitment,
        @Schema(
                        description =
                                "Code of the calendar by which its time is counted, as in /v1/calendars",
                        examples = "hub_hours")
                String calendar,
        @Schema(
                        description =
                                "True where no target is on file, so that nothing is at risk or breached; absent otherwise")
                @Nullable Boolean noTarget,
        @Schema(description = "The same as a sentence, in the caller's language")
                @Nullable String noTargetMessage,
        @Schema(description = "The time that was agreed; absent where none is on file")
                @Nullable TargetView target,
        @Schema(
                        description =
                                "Working time (ISO 8601) that is over, as of now; absent as long as the calendar is on its way",
                        examples = "PT1H30M")
                @Nullable String elapsed,
        @Schema(
                        description =
                                "Working time (ISO 8601) that is left, as of now; `PT0S` once it is over, and absent without a target",
                        examples = "PT2H30M")
                @Nullable String remaining,
        @Schema(
                        description =
                                "Who is not open long enough for the target to be achieved; absent where it can be (Guide 2.2)")
                @Nullable List<ShortHoursView> notAchievable) {

    @Schema(
            name = "TicketClockTarget",
            description = "The time that a goal has, and which agreement says so.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetView(
            @Schema(
                            description = "Working time (ISO 8601), by the calendar of the clock",
                            examples = "PT4H")
                    String within,
            @Schema(description = "Where it was agreed in business days: how many", examples = "2")
                    @Nullable Integer businessDays,
            @Schema(
                            description =
                                    "From which share of the time on the goal is at risk, in per cent",
                            examples = "75")
                    int atRiskPercent,
            @Schema(
                            description = "Id of the agreement, as in /v1/agreements",
                            examples = "default.OLIS")
                    String agreement,
            @Schema(description = "Version of that agreement", examples = "1") int agreementVersion,
            @Schema(
                            description =
                                    "Whether it is there for the demonstration and the tests alone, and agreed with nobody")
                    boolean invented,
            @Schema(description = "Where the figure was taken from") SourceView source) {

        static TargetView of(TicketClock.Target target) {
            return new TargetView(
                    target.allowed(),
                    target.businessDays(),
                    target.atRiskPercent(),
                    target.agreement(),
                    target.agreementVersion(),
                    target.invented(),
                    SourceView.of(target.source()));
        }
    }

    @Schema(
            name = "TicketClockSource",
            description = "The document that the time of a goal was taken from.")
    record SourceView(
            @Schema(description = "Title of the document") String document,
            @Schema(description = "Paragraph, table or heading of it", examples = "2.2")
                    String paragraph,
            @Schema(
                            description =
                                    "Version or date that the document bears; `undated` where it bears none",
                            examples = "2016")
                    String version,
            @Schema(
                            description =
                                    "Whether the document does not settle it here and the hub decided it")
                    boolean decidedByHub) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.document(), source.paragraph(), source.version(), source.decidedByHub());
        }
    }

    @Schema(
            name = "TicketClockShortHours",
            description =
                    "A desk or a support group that is not open long enough for a target to be achieved.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShortHoursView(
            @Schema(description = "Whose desk or support group it is", examples = "nord")
                    String organisation,
            @Schema(
                            description = "As in /v1/support-groups; absent where it is the desk",
                            examples = "operations")
                    @Nullable String supportGroup,
            @Schema(description = "Code of the calendar by which it works", examples = "hub_hours")
                    String calendar,
            @Schema(
                            description =
                                    "Working time (ISO 8601) that it has until the target's time is over",
                            examples = "PT30M")
                    String open,
            @Schema(description = "The same as a sentence, in the caller's language")
                    String message) {}

    /// @param share absent while nobody can count by the calendar
    static ClockView of(
            TicketClock clock,
            @Nullable Share share,
            ClockSentences sentences,
            Language language,
            Instant now) {
        TicketClock.Target target = clock.target();
        return new ClockView(
                clock.id(),
                clock.goal(),
                clock.organisation(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.atRiskAt(),
                clock.pausedSince(),
                clock.endedAt(),
                clock.breachedAt(),
                clock.commitment(),
                clock.calendar(),
                target == null ? true : null,
                target == null ? sentences.noTarget(language) : null,
                target == null ? null : TargetView.of(target),
                share == null ? null : share.elapsed().toString(),
                share == null ? null : text(share.remaining()),
                clock.notAchievable().isEmpty()
                        ? null
                        : clock.notAchievable().stream()
                                .map(each -> of(clock, each, sentences, language, now))
                                .toList());
    }

    private static ShortHoursView of(
            TicketClock clock,
            TicketClock.ShortHours hours,
            ClockSentences sentences,
            Language language,
            Instant now) {
        return new ShortHoursView(
                hours.organisation(),
                hours.supportGroup(),
                hours.calendar(),
                hours.open(),
                sentences.notAchievable(clock, hours, language, now));
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
