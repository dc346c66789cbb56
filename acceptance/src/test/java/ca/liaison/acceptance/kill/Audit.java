package ca.liaison.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.events.Event;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.kill.Ledger.Known;
import ca.liaison.acceptance.kill.Ledger.OwnNumber;
import ca.liaison.acceptance.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/// Holds what was answered against what the suite says in the end, through its API, in its database
/// and on Kafka.
record Audit(RunningSuite suite, PatientDesk hub) {
    private static final Duration FOR_EVENTS_TO_FOLLOW = Duration.ofSeconds(60);

    void require(Ledger ledger) {
        assertThat(ledger.faults()).isEmpty();
        oneTicketForEachContent(ledger);
        oneTicketForEachNumber(ledger);
        ledger.tickets().values().parallelStream()
                .forEach(ticket -> {
                    findableBothWays(ticket);
                    carriedOutOnce(ledger, ticket);
                });
        everyTicketWithItsReference();
        everyEventInOrder();
    }

    /// A request that was repeated was answered with the same ticket each time.
    private static void oneTicketForEachContent(Ledger ledger) {
        assertThat(ledger.created()).allSatisfy((_, tickets) -> assertThat(tickets).hasSize(1));
    }

    /// Whatever was answered about a number, it was about one ticket - unless it was corrected.
    private static void oneTicketForEachNumber(Ledger ledger) {
        Map<OwnNumber, Set<String>> lasting = new HashMap<>(ledger.named());
        lasting.keySet().removeIf(ledger::wasCorrected);
        assertThat(lasting).allSatisfy((_, tickets) -> assertThat(tickets).hasSize(1));
    }

    private void findableBothWays(Known ticket) {
        Answer byNumber = hub.get("/v1/cross-references?number=" + ticket.number());
        OwnNumber own = ticket.own();
        if (own == null) {
            assertThat(byNumber.json())
                    .as(ticket.number())
                    .anyMatch(reference ->
                            reference.path("organisation").asText().equals(ticket.organisation()));
            return;
        }
        assertThat(byNumber.json())
                .as(ticket.number())
                .anyMatch(reference -> isCurrent(reference, own));
        Answer byOwn =
                hub.get(
                        "/v1/cross-references?organisation=%s&partnerTicketNumber=%s"
                                .formatted(own.organisation(), Desk.encoded(own.text())));
        assertThat(byOwn.json()).as(own.toString()).hasSize(1);
        assertThat(byOwn.text("/0/number")).as(own.toString()).isEqualTo(ticket.number());
    }

    private static boolean isCurrent(JsonNode reference, OwnNumber own) {
        return reference.path("organisation").asText().equals(own.organisation())
                && reference.path("state").asText().equals("current")
                && reference
                        .path("partnerTicketNumber")
                        .asText()
                        .replaceAll("[\\s\u00a0]", "")
                        .equalsIgnoreCase(own.text());
    }

    /// Each move and update that was answered is there, once.
    private void carriedOutOnce(Ledger ledger, Known ticket) {
        assertThat(every(ticket.path() + "/history", "note"))
                .as(ticket.number())
                .doesNotHaveDuplicates()
                .containsAll(ledger.moved().getOrDefault(ticket.number(), Set.of()));
        assertThat(every(ticket.path() + "/updates", "text"))
                .as(ticket.number())
                .doesNotHaveDuplicates()
                .containsAll(ledger.said().getOrDefault(ticket.number(), Set.of()));
    }

    /// The texts of a list, over all its pages.
    private List<String> every(String list, String member) {
        List<String> every = new ArrayList<>();
        String page = list + "?limit=200";
        while (page != null) {
            Answer answer = hub.get(page);
            every.addAll(texts(answer, member));
            page = answer.nextPage().orElse(null);
        }
        return every;
    }

    private static List<String> texts(Answer list, String member) {
        return StreamSupport.stream(list.at("/items").spliterator(), false)
                .map(item -> item.path(member).asText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Counted where nothing can hide it.
    void everyTicketWithItsReference() {
        Database database = new Database(suite);
        assertThat(
                        database.number(
                                "select count(*) from cross_reference r where not exists"
                                        + " (select 1 from ticket i where i.id = r.ticket)"))
                .as("references without a ticket")
                .isZero();
        assertThat(
                        database.number(
                                "select count(*) from ticket i where i.partner <> 'hub' and not exists"
                                        + " (select 1 from cross_reference r where r.ticket = i.id"
                                        + " and r.organisation = i.partner)"))
                .as("tickets without the reference of their partner")
                .isZero();
    }

    /// Once nothing waits to be sent: for each ticket, repeats dropped, the counter runs from 1 to
    /// where the ticket's own stood, or further: at its time something may happen meanwhile.
    void everyEventInOrder() {
        Database database = new Database(suite);
        Map<String, Long> sequences = database.sequences();
        await().atMost(FOR_EVENTS_TO_FOLLOW)
                .until(() -> database.number("select count(*) from outbox") == 0);
        Map<String, Map<String, Long>> heard = new HashMap<>();
        Map<String, List<Long>> order = new HashMap<>();
        try (EventReader events =
                EventReader.fromTheBeginning(suite.addresses().kafka(), EventReader.INCIDENTS)) {
            for (Event event : events.all()) {
                Long known =
                        heard.computeIfAbsent(event.subject(), _ -> new HashMap<>())
                                .putIfAbsent(event.id(), event.sequence());
                if (known == null) {
                    order.computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                            .add(event.sequence());
                } else {
                    assertThat(event.sequence()).as("repeat of " + event.id()).isEqualTo(known);
                }
            }
        }
        assertThat(sequences)
                .allSatisfy((ticket, sequence) -> {
                    List<Long> events = order.getOrDefault(ticket, List.of());
                    assertThat((long) events.size()).as(ticket).isGreaterThanOrEqualTo(sequence);
                    assertThat(events)
                            .as(ticket)
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, events.size()).boxed().toList());
                });
    }
}
