package ca.liaison.sla.api;

import ca.liaison.kit.calendar.Calendars.Known;
import ca.liaison.sla.availability.Availability;
import ca.liaison.sla.availability.CountedOutage;
import ca.liaison.sla.availability.CountedOutage.Excluded;
import ca.liaison.sla.availability.MeasureAvailability.Measured;
import ca.liaison.sla.availability.MeasureAvailability.ShownOutage;
import ca.liaison.sla.maintenance.PlannedOutage;
import ca.liaison.sla.report.ServiceLevelReport.TimeInForce;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Availability",
        description = "How much of a month a service was available, and what took it away.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AvailabilityView(
        @Schema(description = "Code of the service", examples = "OLIS") String service,
        @Schema(description = "The month, in Toronto", examples = "2026-06") String month,
        @Schema(description = "When the month begins in Toronto", examples = "2026-06-01T04:00:00Z")
                Instant from,
        @Schema(
                        description =
                                "Until when it was counted: the end of the month, or now while it is not over",
                        examples = "2026-07-01T04:00:00Z")
                Instant until,
        @Schema(
                        description =
                                "When in that time the agreement was in force: only this time is measured")
                List<TimeInForce> inForce,
        @Schema(description = "Whether the month is over", examples = "true") boolean complete,
        @Schema(
                        description =
                                "Whether an event of an incident is missing; what is behind it does not count yet",
                        examples = "false")
                boolean eventsMissing,
        @Schema(
                        description =
                                "The services whose outages count: the one that was asked for and those that it rests on",
                        examples = "[\"OLIS\"]")
                List<String> components,
        @Schema(
                        description = "Id of the agreement, as in /v1/agreements",
                        examples = "default.OLIS")
                String agreement,
        @Schema(description = "Version of that agreement", examples = "1") int agreementVersion,
        @Schema(
                        description =
                                "The calendar of the agreed support hours, as in /v1/calendars; absent where the formula does not ask for hours",
                        examples = "around_the_clock")
                @Nullable String calendar,
        @Schema(description = "Version of that calendar", examples = "1")
                @Nullable Integer calendarVersion,
        @Schema(description = "How it was counted, and what it has to be")
                AvailabilityTermsView terms,
        @Schema(
                        description = "How long the service was to be available (ISO 8601), exact",
                        examples = "PT720H")
                String agreedTime,
        @Schema(description = "The same in minutes, to three decimals", examples = "43200.000")
                BigDecimal agreedMinutes,
        @Schema(
                        description = "How long it was not available (ISO 8601), exact",
                        examples = "PT1H30M")
                String outageTime,
        @Schema(description = "The same in minutes, to three decimals", examples = "90.000")
                BigDecimal outageMinutes,
        @Schema(
                        description =
                                "The availability in per cent, to more digits than differ; absent where no time was agreed yet",
                        examples = "99.791666666666666666")
                @Nullable String percent,
        @Schema(
                        description = "The same to three decimals; what is judged is never rounded",
                        examples = "99.792")
                @Nullable BigDecimal percentRounded,
        @Schema(
                        description =
                                "Whether it is as high as agreed, judged before rounding; absent where there is no target",
                        examples = "true")
                @Nullable Boolean met,
        @Schema(description = "In the order in which they began") List<OutageView> outages) {

    static AvailabilityView of(Measured measured) {
        Availability counted = measured.availability();
        Known hours = measured.hours();
        BigDecimal percent = counted.percent();
        String target = measured.terms().targetPercent();
        return new AvailabilityView(
                measured.service(),
                measured.month().toString(),
                counted.measured().from(),
                counted.measured().until(),
                counted.inForce().stream().map(TimeInForce::of).toList(),
                counted.complete(),
                measured.eventsMissing(),
                measured.components(),
                measured.agreement().id(),
                measured.agreement().version(),
                hours == null ? null : hours.code(),
                hours == null ? null : hours.version(),
                AvailabilityTermsView.of(measured.terms()),
                counted.agreed().toString(),
                minutes(counted.agreed()),
                counted.down().toString(),
                minutes(counted.down()),
                percent == null ? null : percent.toPlainString(),
                counted.rounded(),
                target == null ? null : counted.reaches(new BigDecimal(target)),
                measured.shown().stream().map(OutageView::of).toList());
    }

    private static BigDecimal minutes(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos())
                .divide(BigDecimal.valueOf(60_000_000_000L), 3, RoundingMode.HALF_UP);
    }

    @Schema(
            name = "CountedOutage",
            description = "An interruption, as far as it lies in the month.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutageView(
            @Schema(
                            description =
                                    "The eHealth ticket number; absent where the caller may not read the ticket",
                            examples = "INC0000042")
                    @Nullable String number,
            @Schema(description = "Which service was interrupted", examples = "OLIS")
                    String service,
            @Schema(description = "When it began, or the month", examples = "2026-06-10T14:00:00Z")
                    Instant from,
            @Schema(
                            description = "When it ended, or what was counted",
                            examples = "2026-06-10T16:00:00Z")
                    Instant until,
            @Schema(
                            description =
                                    "Where its times are from: `record` where they were recorded, else `incident`",
                            enumeration = {"record", "incident"},
                            examples = "incident")
                    String basis,
            @Schema(description = "How much of it counts (ISO 8601), exact", examples = "PT1H30M")
                    String countedTime,
            @Schema(description = "The same in minutes, to three decimals", examples = "90.000")
                    BigDecimal countedMinutes,
            @Schema(description = "What of it does not count, and why")
                    List<ExcludedStretchView> excluded,
            @Schema(
                            description =
                                    "The outages meanwhile of changes that the caller may read, and why they count as planned maintenance or not")
                    List<ChangeOutageView> maintenance) {

        static OutageView of(ShownOutage shown) {
            CountedOutage counted = shown.counted();
            return new OutageView(
                    shown.ticket(),
                    counted.outage().service(),
                    counted.within().from(),
                    counted.within().until(),
                    counted.outage().recorded() ? "record" : "incident",
                    counted.counted().toString(),
                    minutes(counted.counted()),
                    counted.excluded().stream().map(ExcludedStretchView::of).toList(),
                    shown.maintenance().stream().map(ChangeOutageView::of).toList());
        }
    }

    @Schema(
            name = "ExcludedStretch",
            description = "A part of an interruption that does not count.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExcludedStretchView(
            @Schema(examples = "2026-06-10T15:30:00Z") Instant from,
            @Schema(examples = "2026-06-10T16:00:00Z") Instant until,
            @Schema(
                            description =
                                    """
                                    Why, the first reason that holds

                                    - `out_of_hours`: outside the agreed support hours
                                    - `planned_maintenance`: maintenance was planned then
                                    - `lower_priority`: the incident did not have a priority that counts
                                    - `client_delay`: the client was awaited
                                    - `overlaps`: another interruption counts already\
                                    """,
                            enumeration = {
                                "out_of_hours",
                                "planned_maintenance",
                                "lower_priority",
                                "client_delay",
                                "overlaps"
                            },
                            examples = "lower_priority")
                    String reason,
            @Schema(
                            description =
                                    "Number of the change by which maintenance was planned; absent for another reason and where the caller may not read the change",
                            examples = "CHG0000042")
                    @Nullable String change) {

        static ExcludedStretchView of(Excluded excluded) {
            return new ExcludedStretchView(
                    excluded.span().from(),
                    excluded.span().until(),
                    excluded.why().code(),
                    excluded.change());
        }
    }

    @Schema(
            name = "ChangeOutage",
            description = "When a change was to interrupt a service, and whether that was planned.")
    record ChangeOutageView(
            @Schema(description = "Number of the change", examples = "CHG0000042") String change,
            @Schema(description = "Code of the service", examples = "OLIS") String service,
            @Schema(description = "When its outage was to begin", examples = "2026-06-14T04:00:00Z")
                    Instant from,
            @Schema(description = "When its outage was to end", examples = "2026-06-14T10:00:00Z")
                    Instant until,
            @Schema(description = "Whether it counts as planned maintenance", examples = "true")
                    boolean planned,
            @Schema(
                            description =
                                    """
                                    Why it counts as planned maintenance, the first reason that holds, or why it does not (OneMail 6.1)

                                    - `within_window`: the change lies wholly within a maintenance window of its service
                                    - `notice_given`: it was told as many business days beforehand as was agreed
                                    - `agreed`: the partner approved it at this time beforehand
                                    - `short_notice`: not planned, none of this is so
                                    - `told_afterwards`: not planned, it was told only once it had begun
                                    - `emergency_fix`: not planned, an emergency fix mends an interruption\
                                    """,
                            enumeration = {
                                "within_window",
                                "notice_given",
                                "agreed",
                                "short_notice",
                                "told_afterwards",
                                "emergency_fix"
                            },
                            examples = "within_window")
                    String basis,
            @Schema(
                            description =
                                    "Since when it was known to be at this time: its submission, or when it was given this time, whichever is later",
                            examples = "2026-06-05T14:00:00Z")
                    Instant toldAt) {

        static ChangeOutageView of(PlannedOutage outage) {
            return new ChangeOutageView(
                    outage.change(),
                    outage.service(),
                    outage.from(),
                    outage.until(),
                    outage.planned(),
                    outage.basis().code(),
                    outage.toldAt());
        }
    }
}
