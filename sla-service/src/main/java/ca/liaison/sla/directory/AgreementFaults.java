package ca.liaison.sla.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.ChannelCommitment;
import ca.liaison.events.directory.OutageAudience;
import ca.liaison.kit.problem.Violation;
import ca.liaison.sla.availability.Formula;
import ca.liaison.sla.directory.AgreementVersionRequest.Availability;
import ca.liaison.sla.directory.AgreementVersionRequest.CalendarByPriority;
import ca.liaison.sla.directory.AgreementVersionRequest.Cells;
import ca.liaison.sla.directory.AgreementVersionRequest.Check;
import ca.liaison.sla.directory.AgreementVersionRequest.Commitment;
import ca.liaison.sla.directory.AgreementVersionRequest.Definition;
import ca.liaison.sla.directory.AgreementVersionRequest.Evidence;
import ca.liaison.sla.directory.AgreementVersionRequest.Handling;
import ca.liaison.sla.directory.AgreementVersionRequest.Matrix;
import ca.liaison.sla.directory.AgreementVersionRequest.Member;
import ca.liaison.sla.directory.AgreementVersionRequest.Recovery;
import ca.liaison.sla.directory.AgreementVersionRequest.Row;
import ca.liaison.sla.directory.AgreementVersionRequest.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an agreement has to be beyond its form, so that tickets can be measured by it.
final class AgreementFaults {
    private static final List<String> HEIGHTS = List.of("high", "medium", "low");
    private static final List<String> WAITED_FOR =
            List.of("partner", "hub", "vendor", "third_party");
    private static final List<String> CHANNELS =
            List.of("phone", "email", "fax", "api", "monitoring");
    private static final List<String> COMMITMENTS =
            List.of(ChannelCommitment.AGREED_TARGET, ChannelCommitment.OBJECTIVE);
    private static final List<String> AUDIENCES =
            List.of(OutageAudience.PARTNER_DESKS, OutageAudience.END_USERS);
    private static final List<String> FORMULAS =
            Arrays.stream(Formula.values()).map(Formula::code).toList();
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,6})?");
    private static final int MOST_DAYS = 1_000;

    private final VersionFaults faults;
    private final boolean inventedAllowed;

    /// @param inventedAllowed whether a target may be one that nobody agreed to
    AgreementFaults(VersionFaults faults, boolean inventedAllowed) {
        this.faults = faults;
        this.inventedAllowed = inventedAllowed;
    }

    void note(String id, AgreementVersionRequest request) {
        parties(id, request);
        if (request.supportHours() != null) {
            calendars(request.supportHours().calendarByPriority());
        }
        matrix(request.priorityMatrix());
        faults.forEach(
                "/priorityDefinitions",
                request.priorityDefinitions(),
                (at, each) ->
                        faults.oneOf(at + "/priority", each.priority(), TargetRules.PRIORITIES));
        faults.eachOnce(
                "/priorityDefinitions", request.priorityDefinitions(), Definition::priority);
        if (request.reopening() != null) {
            faults.between("/reopening/days", request.reopening().days(), 1, MOST_DAYS);
        }
        if (request.clockStops() != null) {
            List<String> stops = request.clockStops().waitingOn();
            faults.forEach(
                    "/clockStops/waitingOn",
                    stops,
                    (at, each) -> faults.oneOf(at, each, WAITED_FOR));
            faults.<String>eachOnce("/clockStops/waitingOn", stops, each -> each);
        }
        faults.eachOnce("/demandedEvidence", request.demandedEvidence(), Evidence::code);
        handling(request.handling());
        targets(request.targets());
        availability(request.availability());
        recovery(request.recovery());
        faults.validity(request.validFrom(), request.validUntil());
    }

    private void parties(String id, AgreementVersionRequest request) {
        String organisation = request.organisation();
        String service = request.service();
        boolean common = Agreement.DEFAULT.equals(organisation);
        if (!common) {
            faults.organisation("/organisation", organisation);
        }
        faults.service("/service", service);
        if (organisation != null
                && service != null
                && !Agreement.idOf(organisation, service).equals(id)) {
            faults.fault("/organisation", "other_id");
        }
        faults.forEach(
                "/appliesTo",
                request.appliesTo(),
                (at, each) -> {
                    faults.organisation(at, each);
                    if (!common && !each.equals(organisation)) {
                        faults.fault(at, "another_organisation");
                    }
                });
        faults.<String>eachOnce("/appliesTo", request.appliesTo(), each -> each);
        if (request.appliesTo() != null && request.appliesTo().isEmpty() && !common) {
            faults.fault("/appliesTo", "required");
        }
    }

    private void calendars(@Nullable CalendarByPriority calendars) {
        if (calendars != null) {
            String parent = "/supportHours/calendarByPriority/";
            faults.calendar(parent + "P1", calendars.P1());
            faults.calendar(parent + "P2", calendars.P2());
            faults.calendar(parent + "P3", calendars.P3());
            faults.calendar(parent + "P4", calendars.P4());
        }
    }

    private void matrix(@Nullable Matrix matrix) {
        if (matrix == null || matrix.rows() == null) {
            return;
        }
        List<@Nullable String> impacts = new ArrayList<>();
        faults.forEach(
                "/priorityMatrix/rows",
                matrix.rows(),
                (at, row) -> {
                    impacts.add(row.impact());
                    faults.oneOf(at + "/impact", row.impact(), HEIGHTS);
                    cells(at + "/priorityByUrgency", row.priorityByUrgency());
                });
        faults.eachOnce("/priorityMatrix/rows", matrix.rows(), Row::impact);
        faults.all("/priorityMatrix/rows", HEIGHTS, impacts);
    }

    private void cells(String at, @Nullable Cells cells) {
        if (cells != null) {
            faults.oneOf(at + "/high", cells.high(), TargetRules.PRIORITIES);
            faults.oneOf(at + "/medium", cells.medium(), TargetRules.PRIORITIES);
            faults.oneOf(at + "/low", cells.low(), TargetRules.PRIORITIES);
        }
    }

    private void handling(@Nullable Handling handling) {
        if (handling == null) {
            return;
        }
        faults.eachOnce("/handling/preliminaryChecks", handling.preliminaryChecks(), Check::code);
        String commitments = "/handling/channelCommitments";
        faults.forEach(
                commitments,
                handling.channelCommitments(),
                (at, each) -> {
                    faults.oneOf(at + "/channel", each.channel(), CHANNELS);
                    faults.oneOf(at + "/commitment", each.commitment(), COMMITMENTS);
                });
        faults.eachOnce(commitments, handling.channelCommitments(), Commitment::channel);
        if (handling.contactAttempts() != null) {
            String attempts = "/handling/contactAttempts";
            faults.between(attempts + "/attempts", handling.contactAttempts().attempts(), 1, 100);
            if (handling.contactAttempts().interval() != null) {
                faults.between(
                        attempts + "/interval/hours",
                        handling.contactAttempts().interval().hours(),
                        1,
                        MOST_DAYS);
            }
        }
        if (handling.outageAudience() != null) {
            faults.oneOf(
                    "/handling/outageAudience/audience",
                    handling.outageAudience().audience(),
                    AUDIENCES);
        }
        if (handling.secondLevel() != null) {
            faults.forEach(
                    "/handling/secondLevel/teams", handling.secondLevel().teams(), this::team);
        }
        if (handling.privacyMatters() != null) {
            faults.organisation(
                    "/handling/privacyMatters/organisation",
                    handling.privacyMatters().organisation());
        }
        if (handling.majorIncidentReview() != null) {
            String review = "/handling/majorIncidentReview";
            faults.between(
                    review + "/scheduledWithin",
                    handling.majorIncidentReview().scheduledWithin(),
                    1,
                    MOST_DAYS);
            faults.between(
                    review + "/reportWithin",
                    handling.majorIncidentReview().reportWithin(),
                    1,
                    MOST_DAYS);
        }
    }

    private void team(String at, Member team) {
        faults.organisation(at + "/organisation", team.organisation());
        faults.supportGroup(at + "/supportGroup", team.organisation(), team.supportGroup());
    }

    private void targets(@Nullable List<Target> targets) {
        List<Target> before = new ArrayList<>();
        faults.forEach(
                "/targets",
                targets,
                (at, target) -> {
                    faults.oneOf(at + "/goal", target.goal(), TargetRules.GOALS);
                    faults.oneOf(at + "/kind", target.kind(), TargetRules.KINDS);
                    faults.oneOf(at + "/priority", target.priority(), TargetRules.PRIORITIES);
                    time(at, target);
                    faults.calendar(at + "/calendar", target.calendar());
                    faults.between(at + "/atRiskPercent", target.atRiskPercent(), 1, 100);
                    if (Boolean.TRUE.equals(target.invented()) && !inventedAllowed) {
                        faults.fault(at + "/invented", "not_allowed");
                    }
                    if (before.stream().anyMatch(other -> forOneTicket(other, target))) {
                        faults.fault(at, "twice");
                    }
                    before.add(target);
                });
    }

    private void time(String at, Target target) {
        String within = target.within();
        if ((within == null) == (target.businessDays() == null)) {
            faults.content()
                    .fault(
                            new Violation(
                                    at,
                                    "one_of",
                                    Map.of("members", List.of("within", "businessDays"))));
        }
        faults.between(at + "/businessDays", target.businessDays(), 1, MOST_DAYS);
        if (within != null && !TargetRules.isWorkingTime(within)) {
            faults.fault(at + "/within", isTooShort(within) ? "not_positive" : "malformed");
        }
    }

    /// Of the form that was asked for, and so too short only.
    private static boolean isTooShort(String within) {
        return isDuration(within) && !within.contains("D");
    }

    private static boolean forOneTicket(Target one, Target other) {
        return one.goal() != null
                && one.goal().equals(other.goal())
                && TargetRules.overlap(one.kind(), other.kind())
                && TargetRules.overlap(one.priority(), other.priority());
    }

    private void availability(@Nullable Availability availability) {
        if (availability == null) {
            return;
        }
        faults.oneOf("/availability/formula", availability.formula(), FORMULAS);
        String target = availability.target();
        if (target == null || TargetRules.PERCENT.matcher(target).matches()) {
            return;
        }
        if (DECIMAL.matcher(target).matches() && isNoShare(new BigDecimal(target))) {
            faults.content()
                    .fault(
                            new Violation(
                                    "/availability/target",
                                    "out_of_range",
                                    Map.of("min", 0, "max", 100)));
        } else {
            faults.fault("/availability/target", "malformed");
        }
    }

    private void recovery(@Nullable Recovery recovery) {
        if (recovery == null) {
            return;
        }
        if (recovery.timeObjective() == null && recovery.pointObjective() == null) {
            faults.fault(
                    "/recovery",
                    "incomplete",
                    "missing",
                    List.of("timeObjective", "pointObjective"));
        }
        objective("/recovery/timeObjective", recovery.timeObjective());
        objective("/recovery/pointObjective", recovery.pointObjective());
        if (Boolean.TRUE.equals(recovery.invented()) && !inventedAllowed) {
            faults.fault("/recovery/invented", "not_allowed");
        }
    }

    private void objective(String at, @Nullable String duration) {
        if (duration != null && !TargetRules.isPositive(duration)) {
            faults.fault(at, isDuration(duration) ? "not_positive" : "malformed");
        }
    }

    private static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeParseException noDuration) {
            return false;
        }
    }

    private static boolean isNoShare(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0;
    }
}
