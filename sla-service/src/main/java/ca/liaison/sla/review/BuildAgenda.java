package ca.liaison.sla.review;

import ca.liaison.sla.availability.Span;
import ca.liaison.sla.clock.MajorIncidents;
import ca.liaison.sla.clock.MajorIncidents.MajorIncident;
import ca.liaison.sla.contact.ContactStatus;
import ca.liaison.sla.contact.ContactTable;
import ca.liaison.sla.contact.ReadContacts;
import ca.liaison.sla.contact.StaleAfter;
import ca.liaison.sla.maintenance.ReadMaintenance;
import ca.liaison.sla.recovery.ReadExercises;
import ca.liaison.sla.report.ReportsOfMonths;
import ca.liaison.sla.report.ServiceLevelReport;
import ca.liaison.sla.review.Agenda.ComingChange;
import ca.liaison.sla.review.Agenda.Exercise;
import ca.liaison.sla.review.Agenda.Major;
import ca.liaison.sla.review.Agenda.Missed;
import ca.liaison.sla.review.Agenda.OpenAction;
import ca.liaison.sla.review.Agenda.Point;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Puts the agenda of a meeting together from the data, the same for whoever reads it (Guide 5.2: «
/// discuter des objectifs de niveau de service, d'étudier la disponibilité du service, d'exprimer
/// ses préoccupations »; Guide 2.4.2.1: « les résultats de l'examen d'incident majeur sont
/// également étudiés lors d'une réunion d'examen du service »).
@ApplicationScoped
class BuildAgenda {
    static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    /// How far a meeting looks ahead at least.
    private static final Duration AHEAD = Duration.ofDays(30);

    private final ReportsOfMonths reports;
    private final ReadContacts contacts;
    private final StaleAfter staleAfter;
    private final ReadExercises exercises;
    private final MajorIncidents majorIncidents;
    private final ReadMaintenance maintenance;
    private final ReviewRecords records;

    BuildAgenda(
            ReportsOfMonths reports,
            ReadContacts contacts,
            StaleAfter staleAfter,
            ReadExercises exercises,
            MajorIncidents majorIncidents,
            ReadMaintenance maintenance,
            ReviewRecords records) {
        this.reports = reports;
        this.contacts = contacts;
        this.staleAfter = staleAfter;
        this.exercises = exercises;
        this.majorIncidents = majorIncidents;
        this.maintenance = maintenance;
        this.records = records;
    }

    /// As of an instant.
    Agenda of(ServiceReview review, Instant at) {
        Appointment appointment = review.appointment();
        String organisation = review.organisation();
        List<ServiceLevelReport> months =
                reports.of(organisation, appointment.from(), appointment.until(), at);
        LocalDate today = LocalDate.ofInstant(at, TORONTO);
        List<Point> points =
                Stream.of(
                                records.concerns(review.id()).stream().map(Point::raised),
                                months.stream().flatMap(BuildAgenda::objectives),
                                months.stream().flatMap(BuildAgenda::availability),
                                contacts(organisation, at),
                                exercises(organisation, appointment, at))
                        .flatMap(each -> each)
                        .toList();
        return new Agenda(
                review.id(),
                organisation,
                appointment.from().toString(),
                appointment.until().toString(),
                at,
                null,
                months.stream().map(Agenda.Month::of).toList(),
                points,
                majors(organisation, appointment),
                records.openElsewhere(review).stream()
                        .map(each -> OpenAction.of(each, today))
                        .toList(),
                comingChanges(organisation, appointment, at));
    }

    private static Stream<Point> objectives(ServiceLevelReport report) {
        return report.objectives().stream()
                .filter(each -> Boolean.FALSE.equals(each.met()))
                .map(each ->
                        Point.missed(
                                "objective_missed",
                                null,
                                new Missed(
                                        report.month(),
                                        each.code(),
                                        each.share() == null ? null : each.share().percent(),
                                        each.target())));
    }

    private static Stream<Point> availability(ServiceLevelReport report) {
        return report.availability().stream()
                .filter(each -> Boolean.FALSE.equals(each.met()))
                .map(each ->
                        Point.missed(
                                "availability_missed",
                                each.service(),
                                new Missed(report.month(), null, each.percent(), each.target())));
    }

    private Stream<Point> contacts(String organisation, Instant at) {
        return contacts.of(organisation, at).stream()
                .filter(each -> each.status(at, staleAfter.duration()) != ContactStatus.CURRENT)
                .map(each -> Point.contacts(kind(each, at), each.id()));
    }

    private String kind(ContactTable table, Instant at) {
        return table.status(at, staleAfter.duration()) == ContactStatus.MISSING
                ? "contacts_missing"
                : "contacts_stale";
    }

    private Stream<Point> exercises(String organisation, Appointment appointment, Instant at) {
        Stream<Point> missed =
                exercises
                        .missed(
                                organisation,
                                appointment.from().atDay(1),
                                appointment.until().atEndOfMonth())
                        .stream()
                        .map(each ->
                                Point.exercise(
                                        "exercise_missed", each.service(), Exercise.of(each)));
        Stream<Point> overdue =
                exercises.overdue(organisation, at).stream()
                        .map(each ->
                                Point.exercise(
                                        "exercise_overdue",
                                        each.service(),
                                        each.last() == null ? null : Exercise.of(each.last())));
        return Stream.concat(missed, overdue);
    }

    private List<Major> majors(String organisation, Appointment appointment) {
        Span months = months(appointment);
        return majorIncidents.of(organisation, months.until()).stream()
                .filter(each -> belongs(each, months))
                .map(each -> major(each, organisation))
                .toList();
    }

    private static Span months(Appointment appointment) {
        return new Span(Span.of(appointment.from()).from(), Span.of(appointment.until()).until());
    }

    /// What begins behind the meeting, even while that is still to come.
    private List<ComingChange> comingChanges(
            String organisation, Appointment appointment, Instant at) {
        Instant meeting = appointment.scheduledAt().isAfter(at) ? appointment.scheduledAt() : at;
        Duration months = months(appointment).length();
        Duration ahead = months.compareTo(AHEAD) > 0 ? months : AHEAD;
        return maintenance.toCome(organisation, meeting, meeting.plus(ahead)).stream()
                .map(ComingChange::of)
                .toList();
    }

    /// What one meeting leaves open comes up again at the next one.
    private static boolean belongs(MajorIncident incident, Span months) {
        Instant completed = incident.reviewCompletedAt();
        return incident.declaredAt().isBefore(months.until())
                && (!incident.declaredAt().isBefore(months.from())
                        || completed == null
                        || (!completed.isBefore(months.from())
                                && completed.isBefore(months.until())));
    }

    private static Major major(MajorIncident incident, String organisation) {
        boolean given = incident.reportGivenTo().contains(organisation);
        return new Major(
                incident.number(),
                incident.service(),
                incident.priority(),
                incident.declaredAt(),
                incident.overSince(),
                incident.reviewCompletedAt(),
                given,
                given ? incident.findings() : List.of(),
                "/v1/incidents/" + incident.number() + "/review");
    }
}
