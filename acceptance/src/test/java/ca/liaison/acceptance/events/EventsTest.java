package ca.liaison.acceptance.events;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What other programs hear: each fact at least once, in order, with both numbers and no text.
@ExtendWith(SharedSuite.class)
class EventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningSuite suite;

    EventsTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    @Tag("INC-25")
    void aClosureIsToldWithBothNumbers() {
        try (EventReader events = reader()) {
            Matter nords = Matter.openedByNord(suite).closed();
            Matter lauriers = Matter.acknowledgedByLaurier(suite).resolvedByTheHub();
            lauriers.hub().move("accept");

            Event first = closure(events, nords);
            assertThat(first.partnerNumberOf("nord")).hasValue(nords.own());
            assertThat(first.data().path("told").toString()).contains("hub");
            Event second = closure(events, lauriers);
            assertThat(second.partnerNumberOf("laurier")).hasValue(lauriers.own());
        }
    }

    @Test
    @Tag("XRF-07")
    void theEventsOfATicketAreCountedWithoutAGapAndStayInOrder() {
        Matter matter = Matter.openedByNord(suite).closed();
        try (EventReader events = reader()) {
            closure(events, matter);
            Map<String, List<Event>> byTicket =
                    events.all().stream().collect(Collectors.groupingBy(Event::subject));

            assertThat(byTicket.get(matter.number()))
                    .extracting(Event::type)
                    .containsExactly(
                            "ca.liaison.incident.opened.v1",
                            "ca.liaison.incident.started.v1",
                            "ca.liaison.incident.resolved.v1",
                            "ca.liaison.incident.closed.v1");
            byTicket.values().forEach(EventsTest::countedWithoutAGap);
        }
    }

    @Test
    @Tag("SLA-20")
    @Tag("SLA-30")
    void anEventSaysWhoseAgreementCountsAndSinceWhenTheFaultIs() {
        Matter matter = Matter.openedByNord(suite);
        Answer ticket = matter.partner().read();
        try (EventReader events = reader()) {
            Event opened =
                    events.await(event -> event.subject().equals(matter.number()), PATIENCE)
                            .orElseThrow();

            assertThat(opened.data().path("partner").asText()).isEqualTo("nord");
            assertThat(opened.data().path("commitment").asText())
                    .isEqualTo(ticket.text("/commitment"));
            assertThat(opened.data().path("channel").asText()).isEqualTo(ticket.text("/channel"));
            assertThat(
                            OffsetDateTime.parse(opened.data().path("firstOccurredAt").asText())
                                    .toInstant())
                    .isEqualTo(OffsetDateTime.parse(ticket.text("/firstOccurredAt")).toInstant());
        }
    }

    @Test
    @Tag("PHI-01")
    void anEventHoldsNoText() {
        Matter matter = Matter.openedByNord(suite);
        matter.hub().say("A message queue is full");
        matter.closed();
        try (EventReader events = reader()) {
            closure(events, matter);

            for (Event event : events.all()) {
                assertThat(event.data().toString())
                        .doesNotContain("Laboratory results", "physicians", "message queue")
                        .doesNotContain("Service desk agent");
            }
        }
    }

    private EventReader reader() {
        return EventReader.fromTheBeginning(suite.addresses().kafka(), EventReader.INCIDENTS);
    }

    private static Event closure(EventReader events, Matter matter) {
        return events.await(
                        event ->
                                event.subject().equals(matter.number())
                                        && event.type().equals("ca.liaison.incident.closed.v1"),
                        PATIENCE)
                .orElseThrow();
    }

    /// A repeat, which may come after a crash, is known by its id.
    private static void countedWithoutAGap(List<Event> events) {
        Set<String> known = new HashSet<>();
        List<Event> once = events.stream().filter(event -> known.add(event.id())).toList();

        assertThat(once)
                .extracting(Event::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, once.size()).boxed().toList());
        assertThat(events).allMatch(event -> event.key().equals(event.subject()));
        assertThat(events).extracting(Event::partition).containsOnly(once.getFirst().partition());
    }
}
