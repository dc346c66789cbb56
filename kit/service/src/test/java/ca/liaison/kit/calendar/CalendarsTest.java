package ca.liaison.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Calendar.OpeningHours;
import ca.liaison.events.directory.Source;
import ca.liaison.kit.directory.DirectorySnapshot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How the calendars of the directory are found.
@Tag("SLA-10")
class CalendarsTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T00:00:00Z");

    private DirectorySnapshot directory =
            DirectorySnapshot.of(
                    List.of(
                            calendar(1, MONDAY, TUESDAY, "09:00"),
                            calendar(2, TUESDAY, null, "10:00")));
    private final Calendars calendars = new Calendars(() -> directory);

    private static Calendar calendar(
            int version, Instant from, @Nullable Instant until, String opening) {
        return new Calendar(
                "desk",
                version,
                from,
                until,
                new BilingualText("Essai", "Test"),
                "UTC",
                List.of(
                        new OpeningHours(
                                new TreeSet<>(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
                                opening,
                                "17:00")),
                List.of(),
                new Source("Test", "1", "undated", true));
    }

    @Test
    void aVersionIsFoundWheneverItHolds() {
        assertThat(calendars.version("desk", 1))
                .map(each -> each.elapsed(MONDAY, TUESDAY))
                .contains(Duration.ofHours(8));
        assertThat(calendars.version("desk", 2))
                .map(each -> each.elapsed(MONDAY, TUESDAY))
                .contains(Duration.ofHours(7));
    }

    @Test
    void anInstantHasTheVersionThatHoldsThen() {
        assertThat(calendars.at("desk", MONDAY)).map(Calendars.Known::version).contains(1);
        assertThat(calendars.at("desk", TUESDAY)).map(Calendars.Known::version).contains(2);
        assertThat(calendars.at("desk", MONDAY.minusNanos(1))).isEmpty();
    }

    @Test
    void whatIsNotThereYetIsFoundOnceItIs() {
        assertThat(calendars.version("desk", 3)).isEmpty();

        directory = DirectorySnapshot.of(List.of(calendar(3, TUESDAY, null, "11:00")));

        assertThat(calendars.version("desk", 3)).isPresent();
    }

    @Test
    void whatNobodyCanCountByIsLeftOut() {
        directory = DirectorySnapshot.of(List.of(calendar(4, MONDAY, null, "18:00")));

        assertThat(calendars.version("desk", 4)).isEmpty();
        assertThat(calendars.at("desk", MONDAY)).isEmpty();
    }
}
