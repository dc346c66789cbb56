package ca.liaison.incident;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ChannelCommitment;
import ca.liaison.events.directory.ClockStops;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.events.directory.DemandedEvidence;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.HandlingTerms;
import ca.liaison.events.directory.MajorIncidentReview;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.OutageAudience;
import ca.liaison.events.directory.PreliminaryCheck;
import ca.liaison.events.directory.PriorityMatrix;
import ca.liaison.events.directory.PriorityMatrix.PriorityByUrgency;
import ca.liaison.events.directory.PriorityMatrix.Row;
import ca.liaison.events.directory.PrivacyMatters;
import ca.liaison.events.directory.ReopeningWindow;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.SecondLevel;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.ServiceDesk;
import ca.liaison.events.directory.ServiceImportance;
import ca.liaison.events.directory.ServiceLeads;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportGroup;
import ca.liaison.events.directory.SupportHours;
import ca.liaison.events.directory.Team;
import ca.liaison.incident.clocks.ClockFixture;
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
                                organisation("hub", "fr", "1 866 555-0199", "desk@example.org"),
                                organisation("nord", "fr", "+1-555-0100", "nord@example.org"),
                                organisation("laurier", "fr"),
                                organisation("lakeview", "en")),
                        Stream.of(
                                service("OLIS", true),
                                service("FAI_GMF", false),
                                service("DPV", true)),
                        Stream.of(group("desk"), group("operations")),
                        Stream.of(ClockFixture.HUB_HOURS, ClockFixture.AROUND_THE_CLOCK),
                        Stream.of(
                                alertSource("HUB-MONITORING", "hub", "operations", 100_000),
                                alertSource("HUB-NOISY", "hub", "operations", 5),
                                alertSource("HUB-TO-RECEIVER", "hub", "desk", 5),
                                alertSource("NORD-MONITORING", "nord", null, 100_000)),
                        Stream.of(item("OLIS-REPOSITORY", "OLIS"), item("ROUTER", "FAI_GMF")),
                        Stream.of(
                                agreement("OLIS", List.of("hub", "nord", "laurier", "lakeview")),
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
                                        new RequestType.TimeLimit("endsAt", 48, SOURCE))),
                        Stream.of(
                                callerKind("end_user", false, true, CallerKind.TO_OWN_DESK),
                                callerKind("patient", false, false, null),
                                callerKind("partner_desk", true, true, null),
                                programmeArea()),
                        Stream.of(
                                item("OLIS-REPOSITORY", "OLIS", "hub"),
                                item("LAURIER-INTERFACE", "OLIS", "laurier"),
                                item("NORD-INTERFACE", "OLIS", "nord"),
                                item("PROVIDER-LINK", "OLIS", ConfigurationItem.NOBODY),
                                item("ROUTER", "FAI_GMF", "hub")))
                .flatMap(each -> each);
    }

    private static Organisation organisation(String code, String language) {
        return new Organisation(code, 1, LONG_AGO, null, NAME, language, null, null);
    }

    private static Organisation organisation(
            String code, String language, String phone, String email) {
        return new Organisation(
                code,
                1,
                LONG_AGO,
                null,
                NAME,
                language,
                new ServiceDesk(phone, email, null, NAME, null, SOURCE),
                null);
    }

    private static CallerKind callerKind(
            String code, boolean mustGiveNumber, boolean keepsName, @Nullable String redirect) {
        return new CallerKind(
                code,
                1,
                LONG_AGO,
                null,
                NAME,
                mustGiveNumber,
                keepsName,
                List.of("partner-desk", "hub-desk"),
                List.of("incident", "service_request"),
                redirect,
                SOURCE);
    }

    private static CallerKind programmeArea() {
        return new CallerKind(
                "programme_area",
                1,
                LONG_AGO,
                null,
                NAME,
                false,
                true,
                List.of("hub-desk"),
                List.of("incident"),
                null,
                SOURCE);
    }

    /// A call and a fax are worked on by the agreed targets, as is this interface; an e-mail is
    /// not.
    private static HandlingTerms handling(String service) {
        return new HandlingTerms(
                List.of(new PreliminaryCheck("workstation", NAME, false, SOURCE)),
                List.of(
                        new ChannelCommitment("phone", "sla", SOURCE),
                        new ChannelCommitment("fax", "sla", SOURCE),
                        new ChannelCommitment("api", "sla", SOURCE),
                        new ChannelCommitment("email", "slo", SOURCE)),
                new ContactAttempts(3, new ContactAttempts.Interval(1, SOURCE), SOURCE),
                new OutageAudience("partner_desks", SOURCE),
                new SecondLevel(List.of(new Team("lakeview", null)), SOURCE),
                new PrivacyMatters(
                        "hub",
                        new BilingualText("Par le bureau central", "Through the hub's desk"),
                        new Source("Guide", "2.5.3.1", "2016", false)),
                new MajorIncidentReview(2, 5, SOURCE),
                service.equals("DPV") ? new HandlingTerms.EndUserConsent(SOURCE) : null);
    }

    private static Service service(String code, boolean essential) {
        return new Service(
                code,
                1,
                LONG_AGO,
                null,
                NAME,
                new ServiceImportance(essential, SOURCE),
                null,
                new ServiceLeads(List.of("service_lead"), SOURCE));
    }

    private static ConfigurationItem item(String code, String service, String owner) {
        return new ConfigurationItem(
                code, 1, LONG_AGO, null, NAME, service, owner, null, NAME, null, SOURCE);
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

    /// Of `OLIS`; received by the hub's desk.
    private static AlertSource alertSource(
            String code, String organisation, @Nullable String group, int alertsPerMinute) {
        return new AlertSource(
                code,
                1,
                LONG_AGO,
                null,
                NAME,
                organisation,
                "OLIS",
                "P3",
                new Team("hub", "desk"),
                new Team(organisation, group),
                new AlertSource.NoiseLimit(alertsPerMinute, SOURCE),
                SOURCE);
    }

    private static ConfigurationItem item(String code, String service) {
        return new ConfigurationItem(
                code, 1, LONG_AGO, null, NAME, service, "hub", null, NAME, null, SOURCE);
    }

    private static SupportGroup group(String code) {
        return new SupportGroup("hub", code, 1, LONG_AGO, null, NAME, null);
    }

    private static Agreement agreementOfLakeview() {
        PriorityByUrgency low = new PriorityByUrgency("P4", "P4", "P4");
        return agreement("lakeview", "DPV", List.of("lakeview"), 1, low, low, low);
    }

    /// Three attempts to reach the opener, an hour apart.
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
                service.equals("FAI_GMF") ? evidence() : List.of(),
                code.equals(Agreement.DEFAULT) ? handling(service) : null,
                List.of(),
                null,
                null);
    }

    private static List<DemandedEvidence> evidence() {
        Source source = new Source("FAI", "3.4.1", "2016", false);
        return List.of(
                new DemandedEvidence(
                        "isp_link", new BilingualText("lien du FAI", "ISP link"), source),
                new DemandedEvidence(
                        "loaned_equipment_cause",
                        new BilingualText("pourquoi c'est la cause", "why it is the cause"),
                        source));
    }
}
