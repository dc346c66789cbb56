package ca.liaison.change.intake;

import ca.liaison.change.change.Board;
import ca.liaison.change.change.ChangeType;
import ca.liaison.change.change.Circumstances;
import ca.liaison.change.change.Filing;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.change.Procedure;
import ca.liaison.change.change.Rfc;
import ca.liaison.change.change.Side;
import ca.liaison.change.handling.PlannedStep;
import ca.liaison.change.incidents.KnownIncident;
import ca.liaison.change.incidents.KnownIncidents;
import ca.liaison.change.timing.ChangeTiming;
import ca.liaison.change.timing.ChangeTimings;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges what only data can tell about a request for change, and gives what is settled about it.
@ApplicationScoped
class FilingData {
    private final Directory directory;
    private final KnownIncidents incidents;
    private final ChangeTimings timings;
    private final HubSettings hub;

    FilingData(
            Directory directory, KnownIncidents incidents, ChangeTimings timings, HubSettings hub) {
        this.directory = directory;
        this.incidents = incidents;
        this.timings = timings;
        this.hub = hub;
    }

    /// @param organisation whose change it is
    /// @throws ca.liaison.kit.problem.Rejected with all faults of a request that cannot be taken
    Filing filing(
            FileChangeRequest request,
            String organisation,
            Procedure procedure,
            RequestContent content,
            Instant now) {
        String service = Objects.requireNonNull(request.service());
        FilingRules.checkTime(request, now, content);
        checkKnown(request, organisation, service, content, now);
        Optional<KnownIncident> incident = incident(request, organisation, content);
        content.rejectFaults();
        ChangeTiming timing = timings.of(service, now);
        template(request, timing, content);
        content.rejectFaults();
        @Nullable Instant madeAt = instant(request.madeAt());
        Circumstances circumstances =
                new Circumstances(
                        procedure.implementer() == Side.HUB
                                || Boolean.TRUE.equals(request.hubServiceAffected()),
                        incident.map(KnownIncident::urgent).orElse(false),
                        madeAt != null);
        return new Filing(
                organisation,
                procedure,
                circumstances,
                rfc(request),
                PlannedStep.plan(request.plan()),
                request.internalApproval() == null ? null : request.internalApproval().by(),
                request.template(),
                incident.map(KnownIncident::number).orElse(null),
                madeAt,
                isLate(procedure, madeAt, timing, now),
                procedure.board(circumstances) == Board.CAB
                        ? timing.board().forSubmission(now).from()
                        : null);
    }

    private void checkKnown(
            FileChangeRequest request,
            String organisation,
            String service,
            RequestContent content,
            Instant now) {
        if (directory.service(service).isEmpty()) {
            content.fault(Violation.of("/service", "unknown_service"));
        } else if (!organisation.equals(hub.organisation())
                && directory.agreement(organisation, service, now).isEmpty()) {
            content.fault(Violation.of("/service", "no_agreement"));
        }
        if (directory
                .configurationItem(Objects.requireNonNull(request.configurationItem()), now)
                .filter(item -> item.service().equals(service))
                .isEmpty()) {
            content.fault(Violation.of("/configurationItem", "unknown_configuration_item"));
        }
        if (request.reportedBy() != null) {
            partner("/reportedBy/organisation", organisation, content);
        }
        if (request.informed() != null) {
            for (int i = 0; i < request.informed().size(); i++) {
                String told = request.informed().get(i);
                partner("/informed/" + i, told, content);
                if (request.informed().indexOf(told) < i) {
                    content.fault(Violation.of("/informed/" + i, "twice"));
                }
            }
        }
    }

    private void partner(String pointer, String organisation, RequestContent content) {
        if (organisation.equals(hub.organisation())
                || directory.organisation(organisation).isEmpty()) {
            content.fault(Violation.of(pointer, "unknown_organisation"));
        }
    }

    private Optional<KnownIncident> incident(
            FileChangeRequest request, String organisation, RequestContent content) {
        if (request.incident() == null) {
            return Optional.empty();
        }
        Optional<KnownIncident> incident = incidents.find(request.incident(), organisation);
        if (incident.isEmpty()) {
            content.fault(Violation.of("/incident", "unknown_ticket"));
        } else if (request.madeAt() != null && !incident.get().urgent()) {
            // Only for a P1 or P2 is anything made before it is asked for (Guide 4.12.3.1).
            content.fault(Violation.of("/madeAt", "not_urgent"));
        }
        return incident;
    }

    private static void template(
            FileChangeRequest request, ChangeTiming timing, RequestContent content) {
        if (request.type() == ChangeType.STANDARD
                && timing.terms().template(Objects.requireNonNull(request.template())).isEmpty()) {
            content.fault(
                    new Violation(
                            "/template",
                            "unknown_template",
                            Map.of(
                                    "allowed",
                                    timing.terms().templates().stream()
                                            .map(template -> template.code())
                                            .toList())));
        }
    }

    /// When it may be filed next, where that is not now: the hub files an urgent change of its own
    /// within its business hours alone (Guide 4.12.2.2).
    Optional<Instant> filedFrom(Procedure procedure, String service, Instant now) {
        if (procedure.deadline() != Procedure.Deadline.BUSINESS_HOURS) {
            return Optional.empty();
        }
        BusinessCalendar hours =
                timings.calendar(timings.of(service, now).terms().urgentFiling().calendar(), now);
        return Optional.of(hours.nextOpening(now)).filter(opening -> opening.isAfter(now));
    }

    /// Met at its very instant, missed a moment later (CHG-14, CHG-17).
    private static boolean isLate(
            Procedure procedure, @Nullable Instant madeAt, ChangeTiming timing, Instant now) {
        return procedure.deadline() == Procedure.Deadline.AFTER_THE_FIX
                && madeAt != null
                && now.isAfter(
                        madeAt.plus(Duration.ofHours(timing.terms().latentFiling().hours())));
    }

    /// What the request says. It was found sound.
    static Rfc rfc(FileChangeRequest request) {
        return new Rfc(
                Objects.requireNonNull(request.service()),
                Objects.requireNonNull(request.summary()),
                Objects.requireNonNull(request.reason()),
                Objects.requireNonNull(request.description()),
                Objects.requireNonNull(request.noticeRequired()),
                Objects.requireNonNull(request.disasterRecovery()).process(),
                Objects.requireNonNull(request.documents()),
                Objects.requireNonNull(request.testedInLaboratory()),
                Objects.requireNonNull(request.risk()),
                Objects.requireNonNull(request.impact()),
                Objects.requireNonNull(request.urgency()),
                Objects.requireNonNull(request.userImpact()).description(),
                Objects.requireNonNull(request.outage()).period(),
                Objects.requireNonNull(request.affectedAreas()),
                Rfc.Period.of(
                        Objects.requireNonNull(request.requestedStart()),
                        Objects.requireNonNull(request.requestedEnd())),
                Objects.requireNonNull(request.productCategory()),
                Objects.requireNonNull(request.configurationItem()),
                request.components() == null ? List.of() : request.components(),
                Objects.requireNonNull(request.implementedBy()),
                Objects.requireNonNull(request.resources()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
