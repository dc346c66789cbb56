package ca.liaison.sla.review;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.sla.contact.TableId;
import ca.liaison.sla.recovery.RecoveryExercise;
import ca.liaison.sla.report.ServiceLevelReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a review meeting speaks of (Guide 5.2, 2.4.2.1), as the data shows it. All but `frozen` is
/// what is kept once the meeting is held.
@Schema(
        name = "ServiceReviewAgenda",
        description =
                "What a review meeting speaks of: objectives and availability of the months, concerns, major incidents, and what is still to be done.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agenda(
        @Schema(description = "Id of the meeting") UUID review,
        @Schema(description = "Code of the organisation that the hub meets", examples = "nord")
                String organisation,
        @Schema(description = "The first month that is looked at, in Toronto", examples = "2026-10")
                String from,
        @Schema(description = "The last month that is looked at", examples = "2026-10")
                String until,
        @Schema(
                        description = "When it was put together: as of then it is",
                        examples = "2026-11-09T15:00:00Z")
                Instant at,
        @Schema(description = "As what it is kept; absent until the meeting is held")
                @Nullable Frozen frozen,
        @Schema(description = "How each month went that has begun, the first one first")
                List<Month> months,
        @Schema(description = "What was raised, in that order, then what the data shows")
                List<Point> concerns,
        @Schema(
                        description =
                                "Major incidents that the organisation takes part in, by their numbers: those of the months, those whose review was completed in them, and earlier ones whose review is not complete. Security incidents are never among them")
                List<Major> majorIncidents,
        @Schema(
                        description =
                                "What is still to be done after other meetings with the organisation, the first due first")
                List<OpenAction> openActions,
        @Schema(
                        description =
                                "Planned maintenance and changes to come that the organisation takes part in, the first one first: those that begin behind the meeting, within as long as the months are together, and at least 30 days")
                List<ComingChange> comingChanges) {

    public Agenda {
        months = List.copyOf(months);
        concerns = List.copyOf(concerns);
        majorIncidents = List.copyOf(majorIncidents);
        openActions = List.copyOf(openActions);
        comingChanges = List.copyOf(comingChanges);
    }

    @Schema(
            name = "FrozenAgenda",
            description = "As what the agenda of a meeting is kept that was held.")
    public record Frozen(
            @Schema(
                            description =
                                    "Of the agenda without `frozen`, as canonical JSON (RFC 8785), in hexadecimal digits",
                            examples =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String checksum,
            @Schema(description = "How the checksum was made", examples = "SHA-256")
                    String algorithm) {}

    @Schema(
            name = "ServiceReviewMonth",
            description =
                    "How a month went for the organisation, as in /v1/reports/service-levels.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(
            @Schema(description = "The month, in Toronto", examples = "2026-10") String month,
            @Schema(description = "Whether the month is over", examples = "true") boolean complete,
            @Schema(description = "As what the report of a closed month is kept; absent until then")
                    ServiceLevelReport.@Nullable Frozen report,
            @Schema(
                            description =
                                    "Whether an event of a ticket was missing; what is behind it does not count",
                            examples = "false")
                    boolean eventsMissing,
            @Schema(description = "How often what was to be was")
                    List<ServiceLevelReport.Objective> objectives,
            @Schema(description = "Of each service that there is an agreement about, by its code")
                    List<ServiceLevelReport.ServiceAvailability> availability) {

        static Month of(ServiceLevelReport report) {
            return new Month(
                    report.month(),
                    report.complete(),
                    report.frozen(),
                    report.eventsMissing(),
                    report.objectives(),
                    report.availability());
        }
    }

    @Schema(
            name = "ServiceReviewPoint",
            description =
                    "A concern: raised by one of the two sides, or shown by the data. Which members there are follows from its kind.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            @Schema(
                            description =
                                    """
                                    What it is

                                    - `raised`: said by one of the two sides
                                    - `objective_missed`: an objective that was not reached in a month
                                    - `availability_missed`: `service` was not as available in a month as agreed
                                    - `contacts_missing`: `contactTable` is not in force, so notices would not reach the organisation
                                    - `contacts_stale`: nobody changed or confirmed `contactTable` for longer than is allowed
                                    - `exercise_missed`: `exercise`, held in the months, did not recover `service` as agreed
                                    - `exercise_overdue`: it is too long ago that the agreed recovery of `service` was exercised; `exercise` was the last one, if there was any\
                                    """,
                            enumeration = {
                                "raised",
                                "objective_missed",
                                "availability_missed",
                                "contacts_missing",
                                "contacts_stale",
                                "exercise_missed",
                                "exercise_overdue"
                            },
                            examples = "raised")
                    String kind,
            @Schema(description = "Code of the service that it is about", examples = "OLIS")
                    @Nullable String service,
            @Schema(description = "Who said what") @Nullable Raised raised,
            @Schema(description = "What was not reached") @Nullable Missed missed,
            @Schema(description = "Id of the contact table, as in /v1/contacts", examples = "nord")
                    @Nullable String contactTable,
            @Schema(description = "Which exercise, or the last one") @Nullable Exercise exercise) {

        static Point raised(Concern concern) {
            return new Point(
                    "raised",
                    concern.service(),
                    new Raised(concern.organisation(), concern.text(), concern.raisedAt()),
                    null,
                    null,
                    null);
        }

        static Point missed(String kind, @Nullable String service, Missed missed) {
            return new Point(kind, service, null, missed, null, null);
        }

        static Point contacts(String kind, TableId table) {
            return new Point(kind, table.service(), null, null, table.toString(), null);
        }

        static Point exercise(String kind, String service, @Nullable Exercise exercise) {
            return new Point(kind, service, null, null, null, exercise);
        }
    }

    @Schema(name = "ServiceReviewRaised", description = "What one of the two sides said.")
    public record Raised(
            @Schema(description = "Code of the organisation that said it", examples = "nord")
                    String organisation,
            @Schema(description = "What was said", examples = "The queue grows each Monday morning")
                    String text,
            @Schema(description = "When it was said") Instant at) {}

    @Schema(name = "ServiceReviewMissed", description = "What a month did not reach.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missed(
            @Schema(description = "The month, in Toronto", examples = "2026-10") String month,
            @Schema(
                            description =
                                    "Code of the objective, as in the months; absent for availability",
                            examples = "incidents_in_target")
                    @Nullable String objective,
            @Schema(description = "What it was, in per cent", examples = "87.5")
                    @Nullable String percent,
            @Schema(description = "What it was to be, in per cent", examples = "90")
                    @Nullable String target) {}

    @Schema(name = "ServiceReviewExercise", description = "An exercise of recovering a service.")
    public record Exercise(
            @Schema(
                            description = "Number of the exercise, as in /v1/recovery-exercises",
                            examples = "DR-2026-01")
                    String number,
            @Schema(
                            description = "The day in Toronto on which it was held",
                            examples = "2026-10-12")
                    LocalDate heldOn) {

        static Exercise of(RecoveryExercise exercise) {
            return new Exercise(exercise.number(), exercise.heldOn());
        }
    }

    @Schema(
            name = "ServiceReviewMajorIncident",
            description =
                    "A major incident, and how far its review is. What the review found is read at `reviewAddress`, by who may.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Major(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Code of the service", examples = "OLIS") String service,
            @Schema(
                            description = "The priority that it had last",
                            enumeration = {"P1", "P2", "P3", "P4"},
                            examples = "P1")
                    String priority,
            @Schema(description = "When it was declared a major incident") Instant declaredAt,
            @Schema(description = "When it was over; absent while it is not")
                    @Nullable Instant overSince,
            @Schema(description = "When its review was complete; absent until then")
                    @Nullable Instant reviewCompletedAt,
            @Schema(
                            description =
                                    "Whether the organisation was given the report and so reads what was found",
                            examples = "true")
                    boolean reportGiven,
            @Schema(
                            description =
                                    "Names of the passages of the report that hold findings, where the organisation was given it; else empty",
                            examples = "[\"finding/00\"]")
                    List<String> findings,
            @Schema(
                            description = "Address of the review, relative to this server",
                            examples = "/v1/incidents/INC0000042/review")
                    String reviewAddress) {

        public Major {
            findings = List.copyOf(findings);
        }
    }

    @Schema(
            name = "ServiceReviewOpenAction",
            description = "What was agreed at another meeting and is still to be done.")
    public record OpenAction(
            @Schema(description = "Id of the meeting at which it was agreed") UUID review,
            @Schema(description = "Which action of that meeting it is", examples = "1") int number,
            @Schema(
                            description = "What is to be done",
                            examples = "Watch when certificates run out")
                    String description,
            @Schema(description = "Code of the organisation that does it", examples = "hub")
                    String ownerOrganisation,
            OwnerRole ownerRole,
            @Schema(
                            description = "The last day in Toronto on which it is in time",
                            examples = "2026-11-30")
                    LocalDate dueOn,
            @Schema(description = "Whether that day is over", examples = "false") boolean overdue) {

        static OpenAction of(AgreedAction action, LocalDate today) {
            return new OpenAction(
                    action.review(),
                    action.number(),
                    action.description(),
                    action.ownerOrganisation(),
                    action.ownerRole(),
                    action.dueOn(),
                    action.overdue(today));
        }
    }

    @Schema(
            name = "ServiceReviewComingChange",
            description = "A change that is to come, as it was known then.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComingChange(
            @Schema(description = "Number of the change", examples = "CHG0000042") String number,
            @Schema(description = "Code of the service", examples = "OLIS") String service,
            @Schema(description = "When it is to begin", examples = "2026-11-15T05:00:00Z")
                    Instant start,
            @Schema(description = "When it is to end", examples = "2026-11-15T09:00:00Z")
                    Instant end,
            @Schema(
                            description = "When its outage begins; absent where there is none",
                            examples = "2026-11-15T06:00:00Z")
                    @Nullable Instant outageStart,
            @Schema(
                            description = "When its outage ends; absent where there is none",
                            examples = "2026-11-15T07:00:00Z")
                    @Nullable Instant outageEnd,
            @Schema(
                            description = "How far it is, as in /v1/changes",
                            enumeration = {
                                "filed",
                                "in_assessment",
                                "awaiting_partner_approval",
                                "awaiting_decision",
                                "information_requested",
                                "scheduled",
                                "implementing"
                            },
                            examples = "scheduled")
                    String state) {

        static ComingChange of(ChangeEvent change) {
            return new ComingChange(
                    change.number(),
                    change.service(),
                    change.start(),
                    change.end(),
                    change.outageStart(),
                    change.outageEnd(),
                    change.state());
        }
    }
}
