package ca.liaison.sla.clock;

import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is to be told since the clocks of a ticket were told last.
///
/// @param all in the order in which they are to be told
record Changes(List<Change> all) {

    Changes {
        all = List.copyOf(all);
    }

    /// @param milestone which it tells or withdraws; absent where a clock changed otherwise
    record Change(ClocksEventType type, Instant at, @Nullable Milestone milestone) {

        @Nullable String clock() {
            return milestone == null ? null : milestone.clock();
        }

        boolean withdraws() {
            return milestone != null && type != milestone.type();
        }
    }

    /// A milestone as it was told.
    record Told(Milestone milestone, boolean withdrawn) {}

    /// What no longer holds is withdrawn before anything is told; what came at another moment than
    /// was told is withdrawn and told again.
    ///
    /// @param clocks as they were told last
    /// @param told every milestone that was ever told of the ticket
    /// @param at when what is known now happened
    static Changes between(
            List<TicketClock> clocks, List<Told> told, TicketClocks now, Instant at) {
        Map<String, Told> standing = standingByKey(told);
        List<Change> withdrawn = new ArrayList<>();
        List<Change> reached = new ArrayList<>();
        for (Milestone milestone : now.milestones()) {
            Told before = standing.remove(milestone.key());
            if (before == null || !before.milestone().at().equals(milestone.at())) {
                reached.add(new Change(milestone.type(), milestone.at(), milestone));
                withdraw(before, at, withdrawn);
            }
        }
        standing.values().forEach(each -> withdraw(each, at, withdrawn));
        reached.sort(Comparator.comparing(Change::at));
        withdrawn.addAll(reached);
        if (withdrawn.isEmpty() && !now.wire().equals(clocks)) {
            withdrawn.add(new Change(ClocksEventType.CHANGED, at, null));
        }
        return new Changes(withdrawn);
    }

    private static void withdraw(@Nullable Told told, Instant at, List<Change> withdrawn) {
        if (told != null) {
            withdrawn.add(new Change(withdrawal(told.milestone()), at, told.milestone()));
        }
    }

    /// A risk that was told and is none is just a change.
    private static ClocksEventType withdrawal(Milestone milestone) {
        return milestone.type() == ClocksEventType.BREACHED
                ? ClocksEventType.BREACH_WITHDRAWN
                : ClocksEventType.CHANGED;
    }

    private static Map<String, Told> standingByKey(List<Told> told) {
        Map<String, Told> byKey = new TreeMap<>();
        told.stream()
                .filter(each -> !each.withdrawn())
                .forEach(each -> byKey.put(each.milestone().key(), each));
        return byKey;
    }
}
