package ca.liaison.acceptance.kill;

import ca.liaison.acceptance.desk.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// What the desks were told, to be held against what is there in the end.
final class Ledger {
    /// A partner's number, as it is compared.
    record OwnNumber(String organisation, String text) {}

    /// What was sent under a number: 0 is what its desk means, others are different content.
    record Content(OwnNumber number, int variant) {}

    /// A ticket as a desk knows it.
    ///
    /// @param number its eHealth number
    /// @param own the desk's own number, absent while it is awaited
    record Known(String number, String organisation, @Nullable OwnNumber own) {
        String path() {
            return Kind.ofNumber(number).path() + "/" + number;
        }
    }

    private final Map<Content, Set<String>> created = new ConcurrentHashMap<>();
    private final Map<OwnNumber, Set<String>> named = new ConcurrentHashMap<>();
    private final Map<String, Known> tickets = new ConcurrentHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Set<OwnNumber> corrected = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> said = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> moved = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void created(Content content, String ticket) {
        created.computeIfAbsent(content, _ -> ConcurrentHashMap.newKeySet()).add(ticket);
        named(content.number(), ticket);
        know(new Known(ticket, content.number().organisation(), content.number()));
    }

    /// The number was said to belong to this ticket.
    void named(OwnNumber number, String ticket) {
        named.computeIfAbsent(number, _ -> ConcurrentHashMap.newKeySet()).add(ticket);
    }

    void know(Known ticket) {
        if (tickets.putIfAbsent(ticket.number(), ticket) == null) {
            synchronized (order) {
                order.add(ticket.number());
            }
        }
    }

    /// From now on answers under this number may differ: its ticket is about to get another one.
    void correcting(OwnNumber former) {
        corrected.add(former);
    }

    boolean wasCorrected(OwnNumber number) {
        return corrected.contains(number);
    }

    /// The desk has another number for the ticket now.
    void renumbered(String ticket, OwnNumber own) {
        tickets.computeIfPresent(
                ticket, (_, known) -> new Known(known.number(), known.organisation(), own));
    }

    void said(String ticket, String text) {
        said.computeIfAbsent(ticket, _ -> ConcurrentHashMap.newKeySet()).add(text);
    }

    void moved(String ticket, String note) {
        moved.computeIfAbsent(ticket, _ -> ConcurrentHashMap.newKeySet()).add(note);
    }

    /// Something was answered that no promise allows.
    void fault(String fault) {
        faults.add(fault);
    }

    /// One of the tickets known so far, the young ones rather than the old ones.
    @Nullable Known any(Random chance) {
        synchronized (order) {
            if (order.isEmpty()) {
                return null;
            }
            int back = Math.min(chance.nextInt(40), chance.nextInt(order.size()));
            return tickets.get(order.get(order.size() - 1 - back));
        }
    }

    Map<Content, Set<String>> created() {
        return created;
    }

    Map<OwnNumber, Set<String>> named() {
        return named;
    }

    Map<String, Known> tickets() {
        return tickets;
    }

    Map<String, Set<String>> said() {
        return said;
    }

    Map<String, Set<String>> moved() {
        return moved;
    }

    Queue<String> faults() {
        return faults;
    }
}
