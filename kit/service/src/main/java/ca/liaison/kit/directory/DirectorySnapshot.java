package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.SupportGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything the directory holds, in memory and never changed: every kind, every version.
public final class DirectorySnapshot {
    static final DirectorySnapshot EMPTY = of(List.of());

    private final Map<Class<?>, SortedMap<String, List<DirectoryRecord>>> versionsById;

    private DirectorySnapshot(
            Map<Class<?>, SortedMap<String, List<DirectoryRecord>>> versionsById) {
        this.versionsById = versionsById;
    }

    public static DirectorySnapshot of(List<? extends DirectoryRecord> records) {
        Map<Class<?>, SortedMap<String, List<DirectoryRecord>>> versionsById =
                new java.util.HashMap<>();
        records.stream()
                .sorted(Comparator.comparingInt(DirectoryRecord::version).reversed())
                .forEach(each ->
                        versionsById
                                .computeIfAbsent(each.getClass(), type -> new TreeMap<>())
                                .computeIfAbsent(each.id(), id -> new ArrayList<>())
                                .add(each));
        return new DirectorySnapshot(versionsById);
    }

    public Optional<Organisation> organisation(String code, Instant at) {
        return find(Organisation.class, code, at);
    }

    public Optional<Service> service(String code, Instant at) {
        return find(Service.class, code, at);
    }

    public Optional<SupportGroup> supportGroup(String organisation, String code, Instant at) {
        return find(SupportGroup.class, SupportGroup.idOf(organisation, code), at);
    }

    /// The agreement that holds for an organisation and a service: its own, else the service's
    /// default where that was extended to it.
    public Optional<Agreement> agreement(String organisation, String service, Instant at) {
        return agreementsFor(organisation, service, at).findFirst();
    }

    /// What holds for an organisation and a service, in the order of precedence: its own agreement,
    /// then the service's default where that was extended to it.
    ///
    /// @param organisation its code; [Agreement#DEFAULT] for whoever has nothing of its own
    public Stream<Agreement> agreementsFor(String organisation, String service, Instant at) {
        Optional<Agreement> own = find(Agreement.class, Agreement.idOf(organisation, service), at);
        Optional<Agreement> common =
                find(Agreement.class, Agreement.idOf(Agreement.DEFAULT, service), at)
                        .filter(each -> each.appliesTo().contains(organisation));
        return Stream.concat(own.stream(), common.stream());
    }

    /// All organisations that something was agreed with about a service, the hub included, each
    /// with the agreement that holds for it.
    public SortedMap<String, Agreement> agreementsOn(String service, Instant at) {
        SortedMap<String, Agreement> agreements = new TreeMap<>();
        all(Agreement.class, at)
                .filter(each -> each.service().equals(service))
                .sorted(Comparator.comparing(Agreement::isDefault))
                .forEach(each ->
                        each.appliesTo()
                                .forEach(organisation ->
                                        agreements.putIfAbsent(organisation, each)));
        return agreements;
    }

    public Optional<CallerKind> callerKind(String code, Instant at) {
        return find(CallerKind.class, code, at);
    }

    public Optional<ConfigurationItem> configurationItem(String code, Instant at) {
        return find(ConfigurationItem.class, code, at);
    }

    public Optional<RequestType> requestType(String code, Instant at) {
        return find(RequestType.class, code, at);
    }

    public Optional<AlertSource> alertSource(String code, Instant at) {
        return find(AlertSource.class, code, at);
    }

    /// How changes of a service are judged: by its own terms, else by those of all services.
    public Optional<ChangeTerms> changeTerms(String service, Instant at) {
        return find(ChangeTerms.class, service, at)
                .or(() -> find(ChangeTerms.class, ChangeTerms.DEFAULT, at));
    }

    /// The version of a record that holds at an instant, by its id.
    public <T extends DirectoryRecord> Optional<T> find(Class<T> type, String id, Instant at) {
        return Optional.ofNullable(versions(type).get(id))
                .flatMap(versions -> holding(type, versions, at));
    }

    /// One version of a record, whenever it holds.
    public <T extends DirectoryRecord> Optional<T> version(Class<T> type, String id, int version) {
        return versions(type).getOrDefault(id, List.of()).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(type::cast);
    }

    /// All versions of a record, whenever they hold, the first one first.
    public <T extends DirectoryRecord> Stream<T> history(Class<T> type, String id) {
        return versions(type).getOrDefault(id, List.of()).reversed().stream().map(type::cast);
    }

    /// All of a kind that hold at an instant, in the order of their ids.
    public <T extends DirectoryRecord> Stream<T> all(Class<T> type, Instant at) {
        return versions(type).values().stream()
                .flatMap(versions -> holding(type, versions, at).stream());
    }

    /// The ids of all of a kind that held at some time from one instant until another, in their
    /// order.
    public Stream<String> ids(Class<? extends DirectoryRecord> type, Instant from, Instant until) {
        return versions(type).entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(held -> held.validIn(from, until)))
                .map(Map.Entry::getKey);
    }

    private SortedMap<String, List<DirectoryRecord>> versions(Class<?> type) {
        return versionsById.getOrDefault(type, new TreeMap<>());
    }

    /// The latest version wins while the end of the one before it is still on its way.
    private static <T extends DirectoryRecord> Optional<T> holding(
            Class<T> type, List<DirectoryRecord> versions, Instant at) {
        return versions.stream().filter(each -> each.validAt(at)).findFirst().map(type::cast);
    }
}
