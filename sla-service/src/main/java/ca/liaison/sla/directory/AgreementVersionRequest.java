package ca.liaison.sla.directory;

import ca.liaison.events.directory.AvailabilityTerms;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agreement as it is to be from a moment on, whole: what is left out is no longer agreed.
@Submitted
@Schema(name = "AgreementVersionRequest")
public record AgreementVersionRequest(
        @Schema(
                        description =
                                "Code of the organisation; `*` for the default of the service",
                        examples = "nord")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "Code of the service", examples = "CONNECTING_ONTARIO")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String service,
        @Schema(
                        description =
                                "Codes of the organisations it holds for: for a default, those it is extended to; else the organisation alone",
                        examples = "[\"nord\"]")
                @NotNull
                @Size(max = 100)
                @Nullable List<@NotBlank @Size(max = 64) @PlainText @Screened String> appliesTo,
        @Schema(description = "Name of the agreement") @NotNull @Valid @Nullable GivenText name,
        @Schema(description = "When incidents are worked on") @NotNull @Valid
                @Nullable Hours supportHours,
        @Schema(description = "How impact and urgency make a priority") @NotNull @Valid
                @Nullable Matrix priorityMatrix,
        @Schema(description = "What each priority means; empty where the matrix says it all")
                @NotNull
                @Size(max = 4)
                @Nullable List<@NotNull @Valid Definition> priorityDefinitions,
        @Schema(description = "For how long a ticket may be reopened") @NotNull @Valid
                @Nullable Reopening reopening,
        @Schema(description = "Which waits stop the clock") @NotNull @Valid
                @Nullable Stops clockStops,
        @Schema(
                        description =
                                "What an incident has to prove before the hub takes it; empty where nothing is demanded")
                @NotNull
                @Size(max = 50)
                @Nullable List<@NotNull @Valid Evidence> demandedEvidence,
        @Schema(
                        description =
                                "How tickets are taken in and worked on; absent where this was not recorded")
                @Valid
                @Nullable Handling handling,
        @Schema(
                        description =
                                "Until when what is to be done, one target at most for a goal of any ticket. Tickets that were opened before go on by what held then")
                @NotNull
                @Size(max = 100)
                @Nullable List<@NotNull @Valid Target> targets,
        @Schema(
                        description =
                                "How the availability of the service is counted; absent where this was not recorded")
                @Valid
                @Nullable Availability availability,
        @Schema(
                        description =
                                "How soon the service is to be there again after a disaster, and how much of its data may be lost; absent where nothing was agreed")
                @Valid
                @Nullable Recovery recovery,
        @Schema(
                        description =
                                "From when on it holds: now or later. The version before it ends there",
                        examples = "2027-01-01T00:00:00-05:00")
                @NotNull
                @Nullable OffsetDateTime validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known. Behind it nothing holds until another version begins",
                        examples = "2028-01-01T00:00:00-05:00")
                @Nullable OffsetDateTime validUntil) {

    @Schema(name = "GivenSupportHours")
    public record Hours(
            @NotNull @Valid @Nullable CalendarByPriority calendarByPriority,
            @Schema(description = "The same in words, in Toronto time") @NotNull @Valid
                    @Nullable GivenText meaning,
            @NotNull @Valid @Nullable GivenSource source) {}

    /// Named as priorities are.
    @SuppressWarnings("MemberName")
    @Schema(
            name = "CalendarByPriority",
            description = "Codes of calendars, as in /v1/calendars, for each priority.")
    public record CalendarByPriority(
            @Schema(examples = "around_the_clock") @NotBlank @Size(max = 64) @PlainText @Screened
                    @Nullable String P1,
            @Schema(examples = "around_the_clock") @NotBlank @Size(max = 64) @PlainText @Screened
                    @Nullable String P2,
            @Schema(examples = "hub_hours") @NotBlank @Size(max = 64) @PlainText @Screened
                    @Nullable String P3,
            @Schema(examples = "hub_hours") @NotBlank @Size(max = 64) @PlainText @Screened
                    @Nullable String P4) {}

    @Schema(name = "GivenPriorityMatrix")
    public record Matrix(
            @Schema(description = "One line for each impact, the highest first")
                    @NotNull
                    @Size(max = 3)
                    @Nullable List<@NotNull @Valid Row> rows,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenPriorityMatrixRow")
    public record Row(
            @Schema(
                            description = "Height of the impact",
                            enumeration = {"high", "medium", "low"},
                            examples = "high")
                    @NotBlank
                    @Screened
                    @Nullable String impact,
            @Schema(description = "When an impact is of this height") @NotNull @Valid
                    @Nullable GivenText meaning,
            @NotNull @Valid @Nullable Cells priorityByUrgency) {}

    @Schema(name = "GivenPriorityByUrgency")
    public record Cells(
            @Schema(
                            description = "Where the urgency is high",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P1")
                    @NotBlank
                    @Screened
                    @Nullable String high,
            @Schema(
                            description = "Where the urgency is medium",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P2")
                    @NotBlank
                    @Screened
                    @Nullable String medium,
            @Schema(
                            description = "Where the urgency is low",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P3")
                    @NotBlank
                    @Screened
                    @Nullable String low) {}

    @Schema(name = "GivenPriorityDefinition")
    public record Definition(
            @Schema(
                            description = "The priority",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P2")
                    @NotBlank
                    @Screened
                    @Nullable String priority,
            @Schema(description = "What it means") @NotNull @Valid @Nullable GivenText meaning,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenReopening")
    public record Reopening(
            @Schema(description = "In days", examples = "15") @NotNull @Nullable Integer days,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenClockStops")
    public record Stops(
            @Schema(
                            description = "Some of `partner`, `hub`, `vendor`, `third_party`",
                            examples = "[\"partner\"]")
                    @NotNull
                    @Size(max = 4)
                    @Nullable List<@NotBlank @Screened String> waitingOn,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenEvidence")
    public record Evidence(
            @Schema(description = "Code of the evidence", examples = "isp_link")
                    @NotBlank
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String code,
            @Schema(description = "What is to be proven") @NotNull @Valid
                    @Nullable GivenText meaning,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenHandling")
    public record Handling(
            @Schema(description = "What a partner looks into before it turns to the hub")
                    @NotNull
                    @Size(max = 50)
                    @Nullable List<@NotNull @Valid Check> preliminaryChecks,
            @Schema(description = "What the hub commits itself to, one entry a channel")
                    @NotNull
                    @Size(max = 5)
                    @Nullable List<@NotNull @Valid Commitment> channelCommitments,
            @Schema(description = "Attempts to reach a desk before its ticket is closed")
                    @NotNull
                    @Valid
                    @Nullable Attempts contactAttempts,
            @Schema(description = "Whom the hub tells of an outage") @NotNull @Valid
                    @Nullable Audience outageAudience,
            @Schema(description = "Second-level teams that a ticket may be assigned to")
                    @NotNull
                    @Valid
                    @Nullable Level secondLevel,
            @Schema(description = "Where privacy matters go") @NotNull @Valid
                    @Nullable Privacy privacyMatters,
            @Schema(description = "How soon a major incident is looked back at") @NotNull @Valid
                    @Nullable Review majorIncidentReview,
            @Schema(
                            description =
                                    "Where it was agreed that end users whose names are passed on must have agreed to that: the source")
                    @Valid
                    @Nullable GivenSource endUserConsent) {}

    @Schema(name = "GivenPreliminaryCheck")
    public record Check(
            @Schema(description = "Code of the check", examples = "workstation")
                    @NotBlank
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String code,
            @Schema(description = "What is looked into") @NotNull @Valid
                    @Nullable GivenText meaning,
            @Schema(description = "Whether an incident has to say that this was done") @NotNull
                    @Nullable Boolean required,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenChannelCommitment")
    public record Commitment(
            @Schema(
                            description = "The channel",
                            enumeration = {"phone", "email", "fax", "api", "monitoring"},
                            examples = "email")
                    @NotBlank
                    @Screened
                    @Nullable String channel,
            @Schema(
                            description =
                                    "A service level agreement (`sla`), or an objective only (`slo`)",
                            enumeration = {"sla", "slo"},
                            examples = "slo")
                    @NotBlank
                    @Screened
                    @Nullable String commitment,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenContactAttempts")
    public record Attempts(
            @Schema(description = "How many attempts without an answer are enough", examples = "3")
                    @NotNull
                    @Nullable Integer attempts,
            @Schema(description = "How long to leave between two of them") @NotNull @Valid
                    @Nullable Interval interval,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenInterval")
    public record Interval(
            @Schema(description = "In hours", examples = "1") @NotNull @Nullable Integer hours,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenOutageAudience")
    public record Audience(
            @Schema(
                            description =
                                    "The desks alone, which tell their end users (`partner_desks`), or these too (`end_users`)",
                            enumeration = {"partner_desks", "end_users"},
                            examples = "partner_desks")
                    @NotBlank
                    @Screened
                    @Nullable String audience,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenSecondLevel")
    public record Level(
            @Schema(description = "Organisations and support groups") @NotNull @Size(max = 100)
                    @Nullable List<@NotNull @Valid Member> teams,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenTeam")
    public record Member(
            @Schema(description = "Code of the organisation", examples = "hub")
                    @NotBlank
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String organisation,
            @Schema(
                            description =
                                    "Code of its support group; absent where the organisation itself is meant",
                            examples = "operations")
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String supportGroup) {}

    @Schema(name = "GivenPrivacyMatters")
    public record Privacy(
            @Schema(description = "Code of the organisation whose desk takes it", examples = "hub")
                    @NotBlank
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String organisation,
            @Schema(description = "The way, in words") @NotNull @Valid @Nullable GivenText path,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenMajorIncidentReview")
    public record Review(
            @Schema(description = "Until the review has its date", examples = "2") @NotNull
                    @Nullable Integer scheduledWithin,
            @Schema(description = "Until the report is ready", examples = "5") @NotNull
                    @Nullable Integer reportWithin,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(name = "GivenTarget")
    public record Target(
            @Schema(
                            description =
                                    """
                                    What is to be done

                                    - `acknowledge`: the other side says that it has the ticket
                                    - `respond`: somebody works on it
                                    - `resolve`: the incident is resolved
                                    - `fulfil`: the service request is fulfilled
                                    - `update`: each side says how it stands, again and again
                                    - `partner_number`: the partner gives its ticket number
                                    - `latent_rfc`: the latent RFC of an emergency fix is filed\
                                    """,
                            enumeration = {
                                "acknowledge",
                                "respond",
                                "resolve",
                                "fulfil",
                                "update",
                                "partner_number",
                                "latent_rfc"
                            },
                            examples = "resolve")
                    @NotBlank
                    @Screened
                    @Nullable String goal,
            @Schema(
                            description = "The kind of tickets that it is for; absent for both",
                            enumeration = {"incident", "service_request"},
                            examples = "incident")
                    @Screened
                    @Nullable String kind,
            @Schema(
                            description = "The priority that it is for; absent for all",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P1")
                    @Screened
                    @Nullable String priority,
            @Schema(
                            description =
                                    "Working time in hours, minutes and seconds (ISO 8601); absent where business days are counted",
                            examples = "PT4H")
                    @Size(max = 40)
                    @PlainText
                    @Screened
                    @Nullable String within,
            @Schema(
                            description =
                                    "By the close of which business day, the day on which it begins not counted; absent where working time is counted",
                            examples = "3")
                    @Nullable Integer businessDays,
            @Schema(
                            description =
                                    "Code of the calendar by which it is counted; absent where it is that of the support hours for the priority",
                            examples = "around_the_clock")
                    @Size(max = 64)
                    @PlainText
                    @Screened
                    @Nullable String calendar,
            @Schema(
                            description =
                                    "From which share of its time on it is at risk, in per cent; the hub decides it, since no document says it",
                            examples = "75")
                    @NotNull
                    @Nullable Integer atRiskPercent,
            @Schema(
                            description =
                                    "Whether it was made up and agreed with nobody, which only the demonstration may say; false if absent")
                    @Nullable Boolean invented,
            @Schema(description = "Where the target was taken from") @NotNull @Valid
                    @Nullable GivenSource source) {}

    @Schema(name = "GivenAvailability")
    public record Availability(
            @Schema(
                            description =
                                    """
                                    What takes availability away

                                    - `guide`: interruptions P1 within the agreed support hours, planned maintenance excluded
                                    - `whole_chain`: all that keeps the whole chain of the service from being available, at whatever hour, planned maintenance excluded\
                                    """,
                            enumeration = {AvailabilityTerms.GUIDE, AvailabilityTerms.WHOLE_CHAIN},
                            examples = "guide")
                    @NotBlank
                    @Screened
                    @Nullable String formula,
            @Schema(
                            description =
                                    "The least availability in per cent, with up to six decimals; absent where none was agreed",
                            examples = "99")
                    @Size(max = 40)
                    @PlainText
                    @Screened
                    @Nullable String target,
            @Schema(description = "Where the formula was taken from") @NotNull @Valid
                    @Nullable GivenSource source) {}

    @Schema(name = "GivenRecovery", description = "At least one of the two objectives.")
    public record Recovery(
            @Schema(
                            description =
                                    "Recovery time objective (RTO), ISO 8601; absent where none was agreed",
                            format = "duration",
                            examples = "PT4H")
                    @Size(max = 40)
                    @PlainText
                    @Screened
                    @Nullable String timeObjective,
            @Schema(
                            description =
                                    "Recovery point objective (RPO), ISO 8601; absent where none was agreed",
                            format = "duration",
                            examples = "PT1H")
                    @Size(max = 40)
                    @PlainText
                    @Screened
                    @Nullable String pointObjective,
            @Schema(
                            description =
                                    "Whether it was made up and agreed with nobody, which only the demonstration may say; false if absent")
                    @Nullable Boolean invented,
            @Schema(description = "Where the objectives were taken from") @NotNull @Valid
                    @Nullable GivenSource source) {}
}
