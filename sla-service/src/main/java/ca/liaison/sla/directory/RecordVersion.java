package ca.liaison.sla.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.RecordType;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectoryRecords;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.directory.RecordFormat;
import ca.liaison.kit.directory.StoredRecord;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.sla.publishing.DirectoryPublisher;
import ca.liaison.sla.security.AgreementVisibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records what was agreed anew, or when somebody works from now on, as the next version of an
/// agreement or a calendar. It holds from now at the earliest, so that nothing changes of what a
/// ticket was measured by (SLA-12).
@ApplicationScoped
public class RecordVersion {
    private static final Set<Role> MAY = Set.of(Role.DIRECTORY_ADMIN, Role.SERVICE_LEAD);

    private final DirectoryRecords records;
    private final RecordFormat format;
    private final DirectoryPublisher publisher;
    private final Directory directory;
    private final InventedTargets invented;
    private final ObjectMapper mapper;
    private final Clock clock;

    RecordVersion(
            DirectoryRecords records,
            RecordFormat format,
            DirectoryPublisher publisher,
            Directory directory,
            InventedTargets invented,
            ObjectMapper mapper,
            Clock clock) {
        this.records = records;
        this.format = format;
        this.publisher = publisher;
        this.directory = directory;
        this.invented = invented;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// A version as it is recorded.
    ///
    /// @param created whether it was recorded now, and not by the same request before
    public record Recorded<T extends DirectoryRecord>(T version, boolean created) {}

    /// @throws ca.liaison.kit.problem.Rejected where the caller may not, what is to be recorded has
    ///   faults, or a later version stands in the way
    @Transactional
    public Recorded<Agreement> agreement(
            String id, AgreementVersionRequest request, RequestContent content, Actor actor) {
        requireMay(
                actor,
                directory
                        .snapshot()
                        .history(Agreement.class, id)
                        .anyMatch(each -> AgreementVisibility.visibleTo(actor, each)));
        Draft draft = draft(RecordType.AGREEMENT, id, request.validFrom(), request.validUntil());
        VersionFaults faults = new VersionFaults(content, draft.known(), draft.from());
        new AgreementFaults(faults, invented.wanted()).note(id, request);
        notePast(draft, request.validFrom(), faults);
        content.rejectFaults();
        ObjectNode tree = Objects.requireNonNull(content.tree());
        return recorded(
                Agreement.class,
                draft,
                GivenContent.agreement(tree, draft.from(), draft.until()),
                faults);
    }

    /// The same of a calendar.
    @Transactional
    public Recorded<Calendar> calendar(
            String code, CalendarVersionRequest request, RequestContent content, Actor actor) {
        requireMay(actor, directory.snapshot().history(Calendar.class, code).findAny().isPresent());
        Draft draft = draft(RecordType.CALENDAR, code, request.validFrom(), request.validUntil());
        VersionFaults faults = new VersionFaults(content, draft.known(), draft.from());
        new CalendarFaults(faults).note(code, request);
        notePast(draft, request.validFrom(), faults);
        if (draft.until() != null && !draft.versions().oneBeginsAt(draft.until())) {
            faults.fault("/validUntil", "nothing_behind");
        }
        content.rejectFaults();
        ObjectNode tree = Objects.requireNonNull(content.tree());
        return recorded(
                Calendar.class,
                draft,
                GivenContent.calendar(tree, draft.from(), draft.until()),
                faults);
    }

    private static void requireMay(Actor actor, boolean visible) {
        if (actor.hub() && actor.hasAny(MAY)) {
            return;
        }
        boolean knows = actor.hub() || visible;
        throw Problem.of(knows ? ProblemCode.FORBIDDEN : ProblemCode.NOT_FOUND).rejected();
    }

    /// A version that is to be.
    ///
    /// @param known the directory, of which nobody else records anything meanwhile
    /// @param from from when on it is to hold; now while that is not known
    private record Draft(
            Instant now,
            Instant from,
            @Nullable Instant until,
            DirectorySnapshot known,
            Versions versions) {}

    private Draft draft(
            RecordType type,
            String id,
            @Nullable OffsetDateTime validFrom,
            @Nullable OffsetDateTime validUntil) {
        records.lock();
        Instant now = clock.instant();
        return new Draft(
                now,
                validFrom == null ? now : exact(validFrom),
                validUntil == null ? null : exact(validUntil),
                known(),
                new Versions(records.versions(type.code(), id)));
    }

    private DirectorySnapshot known() {
        return DirectorySnapshot.of(
                records.all().stream().flatMap(row -> format.read(row).stream()).toList());
    }

    /// As exact as the database is.
    private static Instant exact(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /// What was recorded before may be told again when it holds already.
    private static void notePast(
            Draft draft, @Nullable OffsetDateTime validFrom, VersionFaults faults) {
        if (validFrom != null
                && draft.from().isBefore(draft.now())
                && !draft.versions().oneBeginsAt(draft.from())) {
            faults.fault("/validFrom", "in_past");
        }
    }

    private <T extends DirectoryRecord> Recorded<T> recorded(
            Class<T> type, Draft draft, ObjectNode content, VersionFaults faults) {
        DirectoryRecord given = read(type, content);
        StoredRecord row = format.row(given);
        StoredRecord same = draft.versions().same(row).orElse(null);
        if (same != null) {
            return new Recorded<>(type.cast(format.read(same).orElseThrow()), false);
        }
        if (draft.from().isBefore(draft.now())) {
            faults.fault("/validFrom", "in_past");
            faults.content().rejectFaults();
        }
        draft.versions()
                .laterOneIn(draft.from(), draft.until())
                .ifPresent(later -> {
                    throw overlapping(later).rejected();
                });
        requireCountable(given, draft);
        List<StoredRecord> toWrite = draft.versions().followedBy(row, draft.now());
        for (StoredRecord each : toWrite) {
            records.put(each);
            publisher.recorded(each, draft.now());
        }
        int all = records.all().size();
        records.expect(all);
        publisher.loaded(all, draft.now());
        return new Recorded<>(type.cast(format.read(toWrite.getLast()).orElseThrow()), true);
    }

    private static Problem overlapping(StoredRecord later) {
        return Problem.of(ProblemCode.OVERLAPPING_VALIDITY)
                .with("version", later.key().version())
                .with("validFrom", later.validFrom());
    }

    /// By what starts no service nothing is recorded either.
    private static void requireCountable(DirectoryRecord given, Draft draft) {
        TargetRules.check(
                Stream.<DirectoryRecord>concat(
                                Stream.of(given),
                                draft.known()
                                        .all(Calendar.class, draft.from())
                                        .filter(each -> !each.id().equals(given.id())))
                        .toList());
    }

    private DirectoryRecord read(Class<? extends DirectoryRecord> type, ObjectNode content) {
        try {
            return mapper.treeToValue(content, type);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
