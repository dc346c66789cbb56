package ca.liaison.sla.report;

import ca.liaison.events.directory.Source;
import ca.liaison.sla.availability.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How well a month went (SLA-31). All but `frozen` is what a closed month keeps.
@Schema(
        name = "ServiceLevelReport",
        description =
                "How well a month went: of one organisation or of all, about one service or about all.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceLevelReport(
        @Schema(description = "The month, in Toronto", examples = "2026-10") String month,
        @Schema(
                        description =
                                "Code of the organisation; absent where it is of all together",
                        examples = "nord")
                @Nullable String organisation,
        @Schema(
                        description = "Code of the service; absent where it is about all together",
                        examples = "OLIS")
                @Nullable String service,
        @Schema(description = "Whether the month is over", examples = "true") boolean complete,
        @Schema(description = "As what the report of a closed month is kept; absent until then")
                @Nullable Frozen frozen,
        @Schema(
                        description =
                                "Whether an event of a ticket was missing; what is behind it does not count",
                        examples = "false")
                boolean eventsMissing,
        @Schema(
                        description = "Tickets that could not be counted; the hub repairs that",
                        examples = "0")
                long notCounted,
        @Schema(description = "Of which days the figures of calls are known") CallDaysTold callDays,
        @Schema(description = "The agreements that availability was counted by")
                List<AgreementUsed> agreements,
        @Schema(description = "Always all objectives, in the same order")
                List<Objective> objectives,
        @Schema(description = "Always all means, in the same order") List<Mean> means,
        @Schema(description = "Of each service that there is an agreement about, by its code")
                List<ServiceAvailability> availability,
        @Schema(description = "How many tickets there were, by kind, then priority")
                List<TicketCount> tickets) {

    public ServiceLevelReport {
        agreements = List.copyOf(agreements);
        objectives = List.copyOf(objectives);
        means = List.copyOf(means);
        availability = List.copyOf(availability);
        tickets = List.copyOf(tickets);
    }

    /// Without what tells, while a month is under way, that there is a security incident: only
    /// those who work on them know of it.
    ServiceLevelReport withoutSecurityIncidents() {
        return new ServiceLevelReport(
                month,
                organisation,
                service,
                complete,
                frozen,
                eventsMissing,
                notCounted,
                callDays,
                agreements,
                objectives.stream()
                        .filter(each -> !each.code().equals("security_incidents_in_target"))
                        .toList(),
                means,
                availability,
                tickets.stream().filter(each -> !each.kind().equals("security_incident")).toList());
    }

    /// The same with another `frozen`.
    public ServiceLevelReport with(@Nullable Frozen other) {
        return new ServiceLevelReport(
                month,
                organisation,
                service,
                complete,
                other,
                eventsMissing,
                notCounted,
                callDays,
                agreements,
                objectives,
                means,
                availability,
                tickets);
    }

    @Schema(
            name = "FrozenReport",
            description =
                    "As what the report of a closed month is kept: what comes to be known later does not change it.")
    public record Frozen(
            @Schema(description = "When the month was closed", examples = "2026-11-06T22:00:00Z")
                    Instant at,
            @Schema(
                            description =
                                    "Of the report without `frozen`, as canonical JSON (RFC 8785), in hexadecimal digits",
                            examples =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String checksum,
            @Schema(description = "How the checksum was made", examples = "SHA-256")
                    String algorithm) {}

    @Schema(
            name = "CallDaysTold",
            description = "On how many days of a month the figures of calls rest.")
    public record CallDaysTold(
            @Schema(description = "Days of which figures were told", examples = "30") int told,
            @Schema(
                            description =
                                    "Days of the month; of one that is not over, those that have begun",
                            examples = "31")
                    int of) {}

    @Schema(name = "AgreementUsed", description = "A version of an agreement.")
    public record AgreementUsed(
            @Schema(
                            description = "Id of the agreement, as in /v1/agreements",
                            examples = "default.OLIS")
                    String id,
            @Schema(description = "Version of that agreement", examples = "1") int version) {}

    @Schema(
            name = "Objective",
            description = "How often something was as it should be, and how often it was to be.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Objective(
            @Schema(
                            description =
                                    """
                                    What is measured

                                    - `incidents_in_target`: incidents resolved in the month, security incidents left out, whose time to resolve was not over before
                                    - `requests_in_target`: service requests fulfilled in the month, likewise
                                    - `security_incidents_in_target`: security incidents resolved in the month, likewise
                                    - `email_incidents_within_2_hours`: incidents told by e-mail and opened in the month that were acknowledged within 2 hours
                                    - `email_incidents_within_8_hours`: incidents told by e-mail and opened in the month that were acknowledged within 8 hours
                                    - `calls_answered_within_60_seconds`: of the calls answered, for all organisations together
                                    - `calls_abandoned_of_received`: of the calls received, likewise
                                    - `calls_abandoned_of_answered`: the abandoned calls in per cent of the answered ones, which is shown and not judged\
                                    """,
                            enumeration = {
                                "incidents_in_target",
                                "requests_in_target",
                                "security_incidents_in_target",
                                "email_incidents_within_2_hours",
                                "email_incidents_within_8_hours",
                                "calls_answered_within_60_seconds",
                                "calls_abandoned_of_received",
                                "calls_abandoned_of_answered"
                            },
                            examples = "incidents_in_target")
                    String code,
            @Schema(
                            description =
                                    "The same for each priority; empty where priorities do not matter")
                    List<PriorityShare> byPriority,
            @Schema(
                            description = "How many there were: tickets with a target, or calls",
                            examples = "40")
                    long measured,
            @Schema(
                            description =
                                    "How many of them the share counts: those in target; of the calls abandoned, these",
                            examples = "37")
                    long inTarget,
            @Schema(description = "`inTarget` of `measured`; absent where nothing was measured")
                    @Nullable Share share,
            @Schema(
                            description =
                                    "Whether the share has to be at least, or at most, as high as the target",
                            enumeration = {"at_least", "at_most"},
                            examples = "at_least")
                    String comparison,
            @Schema(
                            description =
                                    "What the share has to be, in per cent, as it held in the month; absent where it is not judged",
                            examples = "90")
                    @Nullable String target,
            @Schema(
                            description =
                                    "Whether the share is as high as it has to be, judged before rounding; absent where nothing was measured or nothing is judged",
                            examples = "true")
                    @Nullable Boolean met,
            @Schema(description = "Where the objective was taken from") ObjectiveSource source,
            @Schema(
                            description =
                                    "Tickets that are not measured, since no target is on file for them",
                            examples = "0")
                    long withoutTarget,
            @Schema(
                            description =
                                    "Tickets that are not measured, since they carry an objective and no agreed target, as those told by e-mail do",
                            examples = "0")
                    long objectiveOnly,
            @Schema(
                            description =
                                    "Measured tickets whose target could not be achieved within the hours of who had to act",
                            examples = "0")
                    long notAchievable) {

        public Objective {
            byPriority = List.copyOf(byPriority);
        }
    }

    @Schema(name = "PriorityShare", description = "The share among the tickets of a priority.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PriorityShare(
            @Schema(
                            description = "The priority that the tickets had last",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P1")
                    String priority,
            @Schema(description = "How many tickets with a target there were", examples = "4")
                    long measured,
            @Schema(description = "How many of them were in target", examples = "3") long inTarget,
            @Schema(description = "`inTarget` of `measured`; absent where nothing was measured")
                    @Nullable Share share) {}

    @Schema(name = "Share", description = "A part of a whole in per cent.")
    public record Share(
            @Schema(description = "To more digits than differ", examples = "92.5") String percent,
            @Schema(
                            description =
                                    "The same to three decimals; what is judged is never rounded",
                            examples = "92.5")
                    BigDecimal percentRounded) {}

    @Schema(name = "ObjectiveSource", description = "Where an objective was taken from.")
    public record ObjectiveSource(
            @Schema(
                            description = "Title of the document",
                            examples = "Guide des normes d'interaction avec les services")
                    String document,
            @Schema(description = "Paragraph, table or heading of it", examples = "5.1, tableau 4")
                    String paragraph,
            @Schema(
                            description =
                                    "Version or date that the document bears; `undated` where it bears none",
                            examples = "undated")
                    String version,
            @Schema(
                            description =
                                    "Whether the document does not settle it here and the hub decided it",
                            examples = "false")
                    boolean decidedByHub) {

        static ObjectiveSource of(Source source) {
            return new ObjectiveSource(
                    source.document(), source.paragraph(), source.version(), source.decidedByHub());
        }
    }

    @Schema(name = "Mean", description = "How long something took on the average.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mean(
            @Schema(
                            description =
                                    """
                                    What took so long

                                    - `time_to_repair`: from the opening of an incident to its resolution by the wall clock, without the time in which it was resolved before
                                    - `time_to_fulfil`: the same of a service request
                                    - `time_to_answer`: how long callers waited whose call was answered\
                                    """,
                            enumeration = {"time_to_repair", "time_to_fulfil", "time_to_answer"},
                            examples = "time_to_repair")
                    String code,
            @Schema(
                            description =
                                    "The mean, to three decimals; absent where there was none",
                            examples = "5400")
                    @Nullable BigDecimal seconds,
            @Schema(description = "Of how many it is the mean", examples = "40") long of) {}

    @Schema(
            name = "ServiceAvailability",
            description = "How available a service was, as in /v1/availability.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServiceAvailability(
            @Schema(description = "Code of the service", examples = "OLIS") String service,
            @Schema(
                            description = "Id of the agreement, as in /v1/agreements",
                            examples = "default.OLIS")
                    String agreement,
            @Schema(
                            description =
                                    "When in the month the agreement was in force: only this time is measured")
                    List<TimeInForce> inForce,
            @Schema(
                            description =
                                    "The availability in per cent, to more digits than differ; absent where no time was agreed yet",
                            examples = "99.791666666666666666")
                    @Nullable String percent,
            @Schema(
                            description =
                                    "The same to three decimals; what is judged is never rounded",
                            examples = "99.792")
                    @Nullable BigDecimal percentRounded,
            @Schema(
                            description =
                                    "The least availability in per cent; absent where none was agreed",
                            examples = "99")
                    @Nullable String target,
            @Schema(description = "Where formula and target were taken from")
                    ObjectiveSource source,
            @Schema(
                            description =
                                    "The agreement that says it; absent where none does and the Guide holds")
                    @Nullable AgreementUsed terms,
            @Schema(
                            description =
                                    "Whether it is as high as agreed, judged before rounding; absent where there is no target",
                            examples = "true")
                    @Nullable Boolean met,
            @Schema(
                            description =
                                    "For how many minutes the service was to be available, to three decimals",
                            examples = "43200")
                    BigDecimal agreedMinutes,
            @Schema(
                            description = "For how many of them it was not, to three decimals",
                            examples = "90")
                    BigDecimal outageMinutes,
            @Schema(description = "The minutes of interruptions that do not count, by why")
                    List<ExcludedMinutes> excludedMinutes) {

        public ServiceAvailability {
            inForce = List.copyOf(inForce);
            excludedMinutes = List.copyOf(excludedMinutes);
        }
    }

    @Schema(name = "TimeInForce", description = "A time in which an agreement was in force.")
    public record TimeInForce(
            @Schema(
                            description = "When it came into force, or the month began",
                            examples = "2026-10-01T04:00:00Z")
                    Instant from,
            @Schema(
                            description = "When it ended, or what was counted",
                            examples = "2026-11-01T04:00:00Z")
                    Instant until) {

        public static TimeInForce of(Span span) {
            return new TimeInForce(span.from(), span.until());
        }
    }

    @Schema(
            name = "ExcludedMinutes",
            description = "Minutes of interruptions that do not count for one reason.")
    public record ExcludedMinutes(
            @Schema(
                            description = "Why, as in /v1/availability",
                            enumeration = {
                                "out_of_hours",
                                "planned_maintenance",
                                "lower_priority",
                                "client_delay",
                                "overlaps"
                            },
                            examples = "lower_priority")
                    String reason,
            @Schema(description = "How many, to three decimals", examples = "30")
                    BigDecimal minutes) {}

    @Schema(
            name = "TicketCount",
            description = "How many tickets of a kind and a priority there were.")
    public record TicketCount(
            @Schema(
                            description = "Of which kind",
                            enumeration = {"incident", "security_incident", "service_request"},
                            examples = "incident")
                    String kind,
            @Schema(
                            description = "The priority that they had at the end of the month",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P2")
                    String priority,
            @Schema(description = "How many were opened in the month", examples = "12") long opened,
            @Schema(
                            description = "How many were resolved in it, and not reopened in it",
                            examples = "10")
                    long resolved,
            @Schema(description = "How many were open at its end", examples = "3")
                    long openAtEnd) {}
}
