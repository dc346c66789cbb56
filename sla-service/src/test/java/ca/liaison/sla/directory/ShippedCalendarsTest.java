package ca.liaison.sla.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Holiday;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.Holidays.ClosedDay;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The calendars that the product ships.
class ShippedCalendarsTest {
    private static final Map<String, Calendar> CALENDARS =
            shipped(Calendar.class).stream()
                    .collect(Collectors.toMap(Calendar::code, calendar -> calendar));

    private static Calendar calendar(String code) {
        return Objects.requireNonNull(CALENDARS.get(code), code);
    }

    private static <T> List<T> shipped(Class<T> type) {
        return new ShippedDirectory(
                        new ObjectMapper().findAndRegisterModules(),
                        new InventedTargets(false, false))
                .records().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Dates as the province published them for these years; behind a star, days on which a holiday
    /// of a weekend is kept besides.
    @Test
    @Tag("SLA-10")
    void theHubIsClosedOnTheDaysOfAppendixA() throws IOException {
        BusinessCalendar hub = BusinessCalendar.of(calendar("hub_hours"));
        DateTimeFormatter date = DateTimeFormatter.ofPattern("MM-dd");
        for (String line : published()) {
            int year = Integer.parseInt(line.substring(0, 4));
            String computed =
                    hub.holidays().in(year).values().stream()
                            .map(day -> day.date().format(date) + " " + name(day))
                            .collect(joining(", "));
            assertThat(computed).as("%d", year).isEqualTo(line.substring(6));
        }
    }

    private static String name(ClosedDay day) {
        return day.holiday().code() + (day.observed() ? "*" : "");
    }

    private static List<String> published() throws IOException {
        try (InputStream file = ShippedCalendarsTest.class.getResourceAsStream("closed-days.txt")) {
            List<String> lines = new String(file.readAllBytes(), UTF_8).lines().toList();
            assertThat(lines).hasSize(21);
            return lines;
        }
    }

    @Test
    @Tag("SLA-10")
    void ninePublicHolidaysAndThreeOfTheHub() {
        assertThat(calendar("hub_hours").holidays())
                .extracting(Holiday::kind)
                .containsOnly(Holiday.Kind.STATUTORY, Holiday.Kind.HUB)
                .filteredOn(Holiday.Kind.STATUTORY::equals)
                .hasSize(9);
        assertThat(calendar("hub_hours").holidays()).hasSize(12);
    }

    @Test
    @Tag("SLA-10")
    void everyCalendarOfAnAgreementIsShippedAndCanBeCountedBy() {
        assertThat(shipped(Agreement.class))
                .flatExtracting(agreement -> agreement.supportHours().calendarByPriority().values())
                .allSatisfy(code -> assertThat(BusinessCalendar.of(calendar(code))).isNotNull());
    }
}
