package ca.liaison.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.sla.availability.Outage.Stage;
import ca.liaison.sla.clock.Story;
import ca.liaison.sla.outage.OutageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SLA-30")
@DisplayName("An outage whose times were recorded")
class RecordedOutageTest {
    private static final Set<String> CLIENT = Set.of("partner");

    private static Story story() {
        return Story.outage("INC0000001", "OLIS", "P1", "2026-06-10T10:00", "2026-06-10T10:20");
    }

    private static List<Outage> outages(Story story, String from, @Nullable String until) {
        OutageRecord recorded =
                new OutageRecord(
                        "INC0000001",
                        1,
                        at(from),
                        until == null ? null : at(until),
                        at("2026-06-20T10:00"));
        return Outages.of(story.facts(), CLIENT, recorded);
    }

    private static Instant at(String local) {
        return Story.toronto(local);
    }

    private static Outage only(List<Outage> outages) {
        assertThat(outages).hasSize(1);
        return outages.getFirst();
    }

    @Test
    @DisplayName("runs from one to the other, of the first priority before the first event")
    void runsFromOneToTheOther() {
        Story story = story().reprioritised("2026-06-10T11:00", "P2").resolved("2026-06-10T12:00");

        Outage outage = only(outages(story, "2026-06-10T09:00", "2026-06-10T13:00"));

        assertThat(outage.recorded()).isTrue();
        assertThat(outage.from()).isEqualTo(at("2026-06-10T09:00"));
        assertThat(outage.until()).isEqualTo(at("2026-06-10T13:00"));
        assertThat(outage.at(at("2026-06-10T09:30")).priority()).isEqualTo("P1");
        assertThat(outage.at(at("2026-06-10T10:59")).priority()).isEqualTo("P1");
        assertThat(outage.at(at("2026-06-10T12:30")).priority()).isEqualTo("P2");
    }

    @Test
    @DisplayName("of one stretch covers what lies between a resolution and a reopening")
    void coversWhatLiesBetween() {
        Story story =
                story().resolved("2026-06-10T11:00")
                        .reopened("2026-06-10T12:00")
                        .resolved("2026-06-10T13:00");

        Outage outage = only(outages(story, "2026-06-10T10:30", "2026-06-10T12:30"));

        assertThat(outage.from()).isEqualTo(at("2026-06-10T10:30"));
        assertThat(outage.until()).isEqualTo(at("2026-06-10T12:30"));
    }

    @Test
    @DisplayName("leaves another one to the incident that was reopened behind its end")
    void leavesAnotherOneToTheIncident() {
        Story story =
                story().resolved("2026-06-10T11:00")
                        .reopened("2026-06-10T12:00")
                        .resolved("2026-06-10T13:00")
                        .reopened("2026-06-12T09:00")
                        .started("2026-06-12T09:10");

        List<Outage> outages = outages(story, "2026-06-10T09:00", "2026-06-10T12:30");

        assertThat(outages)
                .extracting(Outage::from)
                .containsExactly(at("2026-06-10T09:00"), at("2026-06-12T09:00"));
        assertThat(outages).extracting(Outage::until).containsExactly(at("2026-06-10T12:30"), null);
        assertThat(outages).extracting(Outage::recorded).containsExactly(true, false);
        assertThat(outages(story, "2026-06-10T09:00", "2026-06-10T12:00"))
                .extracting(Outage::from)
                .contains(at("2026-06-10T12:00"));
    }

    @Test
    @DisplayName("awaits nobody any more once the incident was resolved")
    void awaitsNobodyOnceResolved() {
        Story story = story().waits("2026-06-10T10:30", "partner").resolved("2026-06-10T11:00");

        Outage outage = only(outages(story, "2026-06-10T10:00", "2026-06-10T12:00"));

        assertThat(outage.at(at("2026-06-10T10:45")).delayedByClient()).isTrue();
        assertThat(outage.at(at("2026-06-10T11:00")))
                .isEqualTo(new Stage(at("2026-06-10T11:00"), "P1", false));
    }

    @Test
    @DisplayName("without an end goes by the incident's resolutions and reopenings")
    void goesByTheIncidentsEnds() {
        Story story =
                story().resolved("2026-06-10T11:00")
                        .reopened("2026-06-10T12:00")
                        .started("2026-06-10T12:10");

        List<Outage> early = outages(story, "2026-06-10T09:00", null);
        assertThat(early)
                .extracting(Outage::from)
                .containsExactly(at("2026-06-10T09:00"), at("2026-06-10T12:00"));
        assertThat(early).extracting(Outage::until).containsExactly(at("2026-06-10T11:00"), null);
        Outage late = only(outages(story, "2026-06-10T11:30", null));
        assertThat(late.from()).isEqualTo(at("2026-06-10T12:00"));
        assertThat(late.until()).isNull();
    }

    @Test
    @DisplayName("is none where the incident was none, and is not recorded where nothing is")
    void isNoneWhereTheIncidentWasNone() {
        Story cancelled = story().cancelled("2026-06-10T11:00");
        assertThat(outages(cancelled, "2026-06-10T10:00", "2026-06-10T11:00")).isEmpty();
        Story resolved = story().resolved("2026-06-10T11:00");
        assertThat(Outages.of(resolved.facts(), CLIENT, null))
                .isEqualTo(Outages.of(resolved.facts(), CLIENT))
                .noneMatch(Outage::recorded);
    }
}
