package ca.liaison.sla.recovery;

import ca.liaison.events.directory.Agreement;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.sla.recovery.RecoveryExercises.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows exercises of recovering services: to the hub those of all, to a partner those of the
/// services that something was agreed with it about.
@ApplicationScoped
public class ReadExercises {
    static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final RecoveryExercises exercises;
    private final Directory directory;
    private final OverdueAfter overdueAfter;
    private final Clock clock;

    ReadExercises(
            RecoveryExercises exercises,
            Directory directory,
            OverdueAfter overdueAfter,
            Clock clock) {
        this.exercises = exercises;
        this.directory = directory;
        this.overdueAfter = overdueAfter;
        this.clock = clock;
    }

    /// A page of them, the latest first.
    ///
    /// @param service of which alone; absent for those of all that the caller may see
    @Transactional
    public Page<JudgedExercise> page(
            @Nullable String service, @Nullable Cursor behind, int limit, Actor actor) {
        Place place =
                behind == null
                        ? null
                        : new Place(LocalDate.ofInstant(behind.at(), TORONTO), behind.key());
        List<JudgedExercise> rows =
                exercises.find(services(service, actor), place, limit + 1).stream()
                        .map(each -> judged(each, actor))
                        .toList();
        return Page.of(
                rows,
                limit,
                row ->
                        new Cursor(
                                row.exercise().heldOn().atStartOfDay(TORONTO).toInstant(),
                                row.exercise().number()));
    }

    /// @throws ca.liaison.kit.problem.Rejected where there is none that the caller may see
    @Transactional
    public JudgedExercise one(String number, Actor actor) {
        return exercises
                .find(number)
                .filter(each -> seesAll(actor) || agreedAbout(each.service(), actor))
                .map(each -> judged(each, actor))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    private @Nullable Set<String> services(@Nullable String service, Actor actor) {
        if (service != null) {
            return seesAll(actor) || agreedAbout(service, actor) ? Set.of(service) : Set.of();
        }
        return seesAll(actor)
                ? null
                : directory
                        .snapshot()
                        .all(Agreement.class, clock.instant())
                        .filter(each -> each.appliesTo().contains(actor.organisation()))
                        .map(Agreement::service)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean seesAll(Actor actor) {
        return actor.hub() || actor.has(Role.SERVICE);
    }

    private boolean agreedAbout(String service, Actor actor) {
        return directory
                .snapshot()
                .agreement(actor.organisation(), service, clock.instant())
                .isPresent();
    }

    /// A service whose recovery was not exercised for too long.
    ///
    /// @param last absent where it never was
    public record Overdue(String service, @Nullable RecoveryExercise last) {}

    /// The exercises on some days that did not reach what was agreed with an organisation.
    ///
    /// @param first the first day
    /// @param last the last one
    @Transactional
    public List<RecoveryExercise> missed(String organisation, LocalDate first, LocalDate last) {
        Set<String> services =
                directory
                        .snapshot()
                        .all(Agreement.class, endOf(last))
                        .filter(each -> each.appliesTo().contains(organisation))
                        .map(Agreement::service)
                        .collect(Collectors.toUnmodifiableSet());
        return exercises.between(services, first, last).stream()
                .map(each -> judged(each, organisation))
                .filter(each ->
                        Boolean.FALSE.equals(each.timeMet())
                                || Boolean.FALSE.equals(each.pointMet()))
                .map(JudgedExercise::exercise)
                .toList();
    }

    /// The services whose recovery was agreed with an organisation and not exercised for too long,
    /// by their codes: since the last exercise, else since it was agreed.
    @Transactional
    public List<Overdue> overdue(String organisation, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, TORONTO);
        Map<String, Agreement> agreed = new TreeMap<>();
        directory
                .snapshot()
                .all(Agreement.class, at)
                .map(Agreement::service)
                .distinct()
                .forEach(service ->
                        recoveryAgreed(organisation, service, at)
                                .ifPresent(agreement -> agreed.put(service, agreement)));
        Map<String, RecoveryExercise> last =
                exercises.lastOfEach(agreed.keySet(), today).stream()
                        .collect(Collectors.toMap(RecoveryExercise::service, each -> each));
        return agreed.values().stream()
                .map(each -> new Overdue(each.service(), last.get(each.service())))
                .filter(each -> overdueAfter.isOver(since(each, agreed), today))
                .toList();
    }

    private static LocalDate since(Overdue exercised, Map<String, Agreement> agreed) {
        return exercised.last() == null
                ? LocalDate.ofInstant(
                        Objects.requireNonNull(agreed.get(exercised.service())).validFrom(),
                        TORONTO)
                : exercised.last().heldOn();
    }

    /// By what was agreed with the caller at the end of that day: its own agreement where it says
    /// something, else the default of the service.
    JudgedExercise judged(RecoveryExercise exercise, Actor actor) {
        return judged(exercise, actor.organisation());
    }

    private JudgedExercise judged(RecoveryExercise exercise, String organisation) {
        Optional<Agreement> agreed =
                recoveryAgreed(organisation, exercise.service(), endOf(exercise.heldOn()));
        return new JudgedExercise(
                exercise,
                agreed.map(Agreement::id).orElse(null),
                agreed.map(Agreement::recovery).orElse(null));
    }

    private Optional<Agreement> recoveryAgreed(String organisation, String service, Instant at) {
        return directory
                .snapshot()
                .agreementsFor(organisation, service, at)
                .filter(each -> each.recovery() != null)
                .findFirst();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TORONTO).toInstant().minusNanos(1);
    }
}
