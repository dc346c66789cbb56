package ca.liaison.incident;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.ClockStops;
import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.HandlingTerms;
import ca.liaison.events.directory.MajorIncidentReview;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.OutageAudience;
import ca.liaison.events.directory.PriorityMatrix;
import ca.liaison.events.directory.PriorityMatrix.PriorityByUrgency;
import ca.liaison.events.directory.PriorityMatrix.Row;
import ca.liaison.events.directory.PrivacyMatters;
import ca.liaison.events.directory.ReopeningWindow;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.SecondLevel;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportGroup;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a small directory into the service's own copy: three partners and their services. `FAI_GMF`
/// was agreed with Laurier alone. About `DPV` Lakeview agreed something of its own: everything is
/// P4, and there is one day to reopen.
@ApplicationScoped
class DirectoryFixture {
    private static final Instant LONG_AGO = Instant.parse("2016-10-01T04:00:00Z");
    private static final Source SOURCE = new Source("Guide", "2.2", "2016", false);
    private static final Map<String, Object> DATE_TIME =
            Map.of("type", "string", "format", "date-time");
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
        return Stream.<Stream<? extends DirectoryRecord>>of(
                        Stream.of(
                                organisation("hub", "fr"),
                                organisation("nord", "fr"),
                                organisation("laurier", "fr"),
                                organisation("lakeview", "en")),
                        Stream.of(service("OLIS"), service("FAI_GMF"), service("DPV")),
                        Stream.of(group("desk"), group("operations")),
                        Stream.of(
                                agreement("OLIS", List.of("nord", "laurier", "lakeview")),
                                agreement("FAI_GMF", List.of("laurier")),
                                agreement("DPV", List.of("nord", "laurier")),
                                agreementOfLakeview()),
                        Stream.of(
                                requestType(
                                        "password_reset",
                                        List.of(),
                                        Map.of(
                                                "account",
                                                Map.of(
                                                        "type",
                                                        "string",
                                                        "minLength",
                                                        1,
                                                        "maxLength",
                                                        20),
                                                "environment",
                                                Map.of("enum", List.of("production", "lower"))),
                                        null,
                                        null),
                                requestType(
                                        "traffic_logging",
                                        List.of("FAI_GMF"),
                                        Map.of("endsAt", DATE_TIME),
                                        new RequestType.Approval("service-lead", true, SOURCE),
                                        new RequestType.TimeLimit("endsAt", 48, SOURCE))))
                .flatMap(each -> each);
    }

    private static Organisation organisation(String code, String language) {
        return new Organisation(code, 1, LONG_AGO, null, NAME, language, null, null);
    }

    private static Service service(String code) {
        return new Service(code, 1, LONG_AGO, null, NAME, null, null, null);
    }

    private static RequestType requestType(
            String code,
            List<String> services,
            Map<String, Object> fields,
            RequestType.@Nullable Approval approval,
            RequestType.@Nullable TimeLimit limit) {
        return new RequestType(
                code,
                1,
                LONG_AGO,
                null,
                NAME,
                NAME,
                services,
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.copyOf(fields.keySet()),
                        "properties",
                        fields,
                        "additionalProperties",
                        false),
                approval,
                limit,
                null,
                SOURCE);
    }

    private static SupportGroup group(String code) {
        return new SupportGroup("hub", code, 1, LONG_AGO, null, NAME);
    }

    private static Agreement agreementOfLakeview() {
        PriorityByUrgency low = new PriorityByUrgency("P4", "P4", "P4");
        return agreement("lakeview", "DPV", List.of("lakeview"), 1, low, low, low);
    }

    /// Three attempts to reach the opener, an hour apart.
    private static HandlingTerms handling() {
        return new HandlingTerms(
                List.of(),
                List.of(),
                new ContactAttempts(3, new ContactAttempts.Interval(1, SOURCE), SOURCE),
                new OutageAudience(OutageAudience.PARTNER_DESKS, SOURCE),
                new SecondLevel(List.of(), SOURCE),
                new PrivacyMatters("hub", NAME, SOURCE),
                new MajorIncidentReview(2, 5, SOURCE));
    }

    private static Agreement agreement(String service, List<String> appliesTo) {
        return agreement(
                Agreement.DEFAULT,
                service,
                appliesTo,
                15,
                new PriorityByUrgency("P1", "P2", "P3"),
                new PriorityByUrgency("P2", "P3", "P4"),
                new PriorityByUrgency("P3", "P4", "P4"));
    }

    private static Agreement agreement(
            String code,
            String service,
            List<String> appliesTo,
            int daysToReopen,
            PriorityByUrgency high,
            PriorityByUrgency medium,
            PriorityByUrgency low) {
        return new Agreement(
                code,
                service,
                1,
                LONG_AGO,
                null,
                appliesTo,
                NAME,
                new SupportHours(new TreeMap<>(), NAME, SOURCE),
                new PriorityMatrix(
                        List.of(
                                new Row("high", NAME, high),
                                new Row("medium", NAME, medium),
                                new Row("low", NAME, low)),
                        SOURCE),
                List.of(),
                new ReopeningWindow(daysToReopen, SOURCE),
                new ClockStops(List.of("partner"), SOURCE),
                List.of(),
                code.equals(Agreement.DEFAULT) ? handling() : null);
    }
}
