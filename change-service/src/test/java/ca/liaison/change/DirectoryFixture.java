package ca.liaison.change;

import ca.liaison.change.timing.AgreedTerms;
import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.ClockStops;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.PriorityMatrix;
import ca.liaison.events.directory.ReopeningWindow;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.ServiceImportance;
import ca.liaison.events.directory.ServiceLeads;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportHours;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectoryRecords;
import ca.liaison.kit.directory.RecordFormat;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts a small directory into the service's own copy: the hub, three partners, two services. `DPV`
/// was agreed with Laurier alone.
@ApplicationScoped
class DirectoryFixture {
    private static final Instant LONG_AGO = Instant.parse("2016-10-01T04:00:00Z");
    private static final Source SOURCE = new Source("Guide", "2.2", "2016", false);
    private static final BilingualText NAME = new BilingualText("nom", "name");

    private final DirectoryRecords records;
    private final RecordFormat format;
    private final Directory directory;

    DirectoryFixture(DirectoryRecords records, RecordFormat format, Directory directory) {
        this.records = records;
        this.format = format;
        this.directory = directory;
    }

    @Transactional
    void load(@Observes StartupEvent started) {
        all().forEach(each -> records.put(format.row(each)));
    }

    /// Makes what was loaded known at once.
    void refresh() {
        directory.revalidate();
    }

    private static Stream<DirectoryRecord> all() {
        return Stream.of(
                organisation("hub"),
                organisation("nord"),
                organisation("laurier"),
                organisation("lakeview"),
                service("OLIS"),
                service("DPV"),
                item("OLIS-REPOSITORY", "OLIS", "hub"),
                item("NORD-INTERFACE", "OLIS", "nord"),
                item("DPV-PORTAL", "DPV", "hub"),
                agreement("OLIS", List.of("hub", "nord", "laurier", "lakeview")),
                agreement("DPV", List.of("laurier")),
                AgreedTerms.HUB_HOURS,
                AgreedTerms.TERMS);
    }

    private static Organisation organisation(String code) {
        return new Organisation(code, 1, LONG_AGO, null, NAME, "fr", null, null);
    }

    private static Service service(String code) {
        return new Service(
                code,
                1,
                LONG_AGO,
                null,
                NAME,
                new ServiceImportance(true, SOURCE),
                null,
                new ServiceLeads(List.of("service_lead"), SOURCE));
    }

    private static ConfigurationItem item(String code, String service, String owner) {
        return new ConfigurationItem(
                code, 1, LONG_AGO, null, NAME, service, owner, null, NAME, null, SOURCE);
    }

    private static Agreement agreement(String service, List<String> appliesTo) {
        return new Agreement(
                Agreement.DEFAULT,
                service,
                1,
                LONG_AGO,
                null,
                appliesTo,
                NAME,
                new SupportHours(new TreeMap<>(), NAME, SOURCE),
                new PriorityMatrix(List.of(), SOURCE),
                List.of(),
                new ReopeningWindow(15, SOURCE),
                new ClockStops(List.of("partner"), SOURCE),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }
}
