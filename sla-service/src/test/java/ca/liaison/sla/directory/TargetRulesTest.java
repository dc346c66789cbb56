package ca.liaison.sla.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.ClockStops;
import ca.liaison.events.directory.PriorityMatrix;
import ca.liaison.events.directory.RecoveryObjectives;
import ca.liaison.events.directory.ReopeningWindow;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SLA-12")
@DisplayName("A target of an agreement")
class TargetRulesTest {
    private static final Instant YEARS_AGO = Instant.parse("2016-10-01T04:00:00Z");
    private static final BilingualText NAME = new BilingualText("Nom", "Name");
    private static final Source SOURCE = new Source("Guide", "5", "undated", false);

    @Test
    @DisplayName("may be for all kinds and priorities, by its own calendar or by the support hours")
    void isWhole() {
        assertThat(
                        faults(
                                working("acknowledge", null, null, "PT1H", "office"),
                                working("respond", "incident", "P1", "PT30M", null),
                                days("resolve", "incident", "P3", 3, "office"),
                                days("resolve", "incident", "P4", 5, null),
                                days("fulfil", "service_request", null, 10, "always")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    solve,   incident, P1, office,  unknown goal solve
                    resolve, change,   P1, office,  unknown kind change
                    resolve, incident, P5, office,  unknown priority P5
                    resolve, incident, P1, nightly, unknown calendar nightly
                    resolve, incident, P1, never,   calendar never: never has no open hour
                    """)
    @DisplayName("names what is known")
    void namesWhatIsKnown(
            String goal, String kind, String priority, String calendar, String fault) {
        String name = "default.OLIS " + goal + " " + kind + " " + priority + ": ";

        assertThat(faults(working(goal, kind, priority, "PT1H", calendar)))
                .containsExactly(name + fault);
        assertThat(faults(days(goal, kind, priority, 1, calendar))).containsExactly(name + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT4H", "PT-4H", "P3D", "P1M", "four hours", ""})
    @DisplayName("has a working time in hours, minutes and seconds")
    void hasAWorkingTime(String within) {
        assertThat(faults(working("resolve", "incident", "P1", within, "office")))
                .containsExactly("default.OLIS resolve incident P1: no working time: " + within);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    @DisplayName("has at least one business day")
    void hasABusinessDay(int businessDays) {
        assertThat(faults(days("resolve", "incident", "P1", businessDays, "office")))
                .containsExactly(
                        "default.OLIS resolve incident P1: no number of business days: "
                                + businessDays);
    }

    @Test
    @DisplayName("is counted by some calendar for each of its priorities")
    void hasACalendar() {
        assertThat(faults(working("resolve", "incident", "P2", "PT1H", null)))
                .containsExactly("default.OLIS resolve incident P2: no calendar for P2");
        assertThat(faults(working("resolve", "incident", null, "PT1H", null)))
                .containsExactly(
                        "default.OLIS resolve incident: no calendar for P2",
                        "default.OLIS resolve incident: unknown calendar nightly");
    }

    @Test
    @DisplayName("is the only one of its agreement for a ticket")
    void isTheOnlyOne() {
        assertThat(
                        faults(
                                working("resolve", "incident", "P1", "PT1H", "office"),
                                working("resolve", "incident", "P1", "PT2H", "office")))
                .containsExactly(
                        "default.OLIS resolve incident P1: another is for the same tickets");
        assertThat(
                        faults(
                                working("update", null, null, "PT1H", "office"),
                                working("update", "incident", "P1", "PT2H", "office")))
                .containsExactly(
                        "default.OLIS update incident P1: another is for the same tickets");
        assertThat(
                        faults(
                                working("update", "service_request", "P1", "PT1H", "office"),
                                working("update", "incident", "P1", "PT1H", "office"),
                                working("update", "incident", "P2", "PT1H", "office"),
                                working("resolve", "incident", "P1", "PT1H", "office")))
                .isEmpty();
    }

    @Test
    @DisplayName("is refused together with all others that cannot be")
    void areRefusedTogether() {
        assertThatThrownBy(() ->
                        TargetRules.check(
                                List.of(
                                        calendar("office", DayOfWeek.MONDAY),
                                        agreement(
                                                "OLIS",
                                                working("solve", "change", "P1", "PT0S", "office")),
                                        agreement(
                                                "DPV",
                                                days("resolve", "incident", "P1", 0, "office")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        """
                        Targets that cannot be:
                        default.DPV resolve incident P1: no number of business days: 0
                        default.OLIS solve change P1: no working time: PT0S
                        default.OLIS solve change P1: unknown goal solve
                        default.OLIS solve change P1: unknown kind change\
                        """);
        assertThatCode(() ->
                        TargetRules.check(
                                List.of(
                                        calendar("office", DayOfWeek.MONDAY),
                                        agreement("OLIS"),
                                        agreement(
                                                "DPV",
                                                days("resolve", "incident", "P1", 1, "office")))))
                .doesNotThrowAnyException();
    }

    private static List<String> faults(ServiceLevelTarget... targets) {
        return TargetRules.faults(
                List.of(
                        calendar("office", DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        calendar("always", DayOfWeek.values()),
                        calendar("never"),
                        agreement("OLIS", targets)));
    }

    private static ServiceLevelTarget working(
            String goal,
            @Nullable String kind,
            @Nullable String priority,
            String within,
            @Nullable String calendar) {
        return new ServiceLevelTarget(
                goal, kind, priority, within, null, calendar, 75, false, SOURCE);
    }

    private static ServiceLevelTarget days(
            String goal,
            @Nullable String kind,
            @Nullable String priority,
            int businessDays,
            @Nullable String calendar) {
        return new ServiceLevelTarget(
                goal, kind, priority, null, businessDays, calendar, 75, false, SOURCE);
    }

    private static Calendar calendar(String code, DayOfWeek... weekdays) {
        return new Calendar(
                code,
                1,
                YEARS_AGO,
                null,
                NAME,
                "America/Toronto",
                List.of(
                        new Calendar.OpeningHours(
                                new TreeSet<>(Set.of(weekdays)), "08:00", "17:00")),
                List.of(),
                SOURCE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            textBlock =
                    """
                    none, none, default.OLIS recovery: no objective
                    PT0S, PT1H, default.OLIS recovery: no time: PT0S
                    PT4H, P-1D, default.OLIS recovery: no time: P-1D
                    soon, none, default.OLIS recovery: no time: soon
                    """)
    @Tag("SLA-34")
    @DisplayName("stands beside recovery objectives that last")
    void standsBesideObjectives(@Nullable String time, @Nullable String point, String fault) {
        assertThat(faults(new RecoveryObjectives(time, point, false, SOURCE)))
                .containsExactly(fault);
        assertThat(faults(new RecoveryObjectives("P1D", null, false, SOURCE))).isEmpty();
        assertThat(faults(new RecoveryObjectives("PT4H", "PT1H", true, SOURCE))).isEmpty();
    }

    private static List<String> faults(RecoveryObjectives objectives) {
        return TargetRules.faults(
                List.of(
                        calendar("office", DayOfWeek.MONDAY),
                        calendar("always", DayOfWeek.values()),
                        agreement("OLIS", objectives)));
    }

    private static Agreement agreement(String service, ServiceLevelTarget... targets) {
        return agreement(service, null, targets);
    }

    private static Agreement agreement(
            String service, @Nullable RecoveryObjectives recovery, ServiceLevelTarget... targets) {
        return new Agreement(
                Agreement.DEFAULT,
                service,
                1,
                YEARS_AGO,
                null,
                List.of("nord"),
                NAME,
                new SupportHours(
                        new TreeMap<>(Map.of("P1", "always", "P3", "nightly", "P4", "office")),
                        NAME,
                        SOURCE),
                new PriorityMatrix(List.of(), SOURCE),
                List.of(),
                new ReopeningWindow(15, SOURCE),
                new ClockStops(List.of("partner"), SOURCE),
                List.of(),
                null,
                List.of(targets),
                null,
                recovery);
    }
}
