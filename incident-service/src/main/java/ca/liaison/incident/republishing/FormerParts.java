package ca.liaison.incident.republishing;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.crossreference.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who took part in a ticket, and with which number, as one occurrence follows the other.
final class FormerParts {
    /// What ends every wait for a number.
    private static final Set<TicketAction> ENDING =
            EnumSet.of(
                    TicketAction.CANCEL,
                    TicketAction.DECLINE,
                    TicketAction.DECLARE_UNRESOLVABLE,
                    TicketAction.MARK_DUPLICATE,
                    TicketAction.TRANSFER);

    private final String hub;
    private final Map<String, Part> parts = new TreeMap<>();

    /// One organisation's part.
    private static final class Part {
        private final Reference known;
        private final List<String> numbers;
        private boolean active;
        private @Nullable Instant awaitedSince;
        private int given;

        /// @param numbers all that it gave, the first one first
        private Part(Reference known, List<String> numbers) {
            this.known = known;
            this.numbers = numbers;
        }

        private @Nullable String number() {
            return given == 0 ? null : numbers.get(Math.min(given, numbers.size()) - 1);
        }

        /// What it had as the ticket was opened. Who is asked by the opening itself is awaited; who
        /// is let in later is not there.
        private void begin(Instant opened, boolean there, boolean asked) {
            active = there;
            Instant acknowledged = known.acknowledgedAt();
            if (there && acknowledged != null && !acknowledged.isAfter(opened)) {
                given = 1;
            } else if (there && asked) {
                awaitedSince =
                        known.awaited() && known.since().isBefore(opened) ? known.since() : opened;
            }
        }

        private void ask(Instant at) {
            active = true;
            if (given == 0 && awaitedSince == null) {
                awaitedSince = at;
            }
        }

        private void give() {
            given++;
            awaitedSince = null;
        }

        private void release(boolean withdrawn) {
            awaitedSince = null;
            active = active && !withdrawn;
        }
    }

    /// @param present the references of the ticket as they are now
    /// @param superseded former numbers, latest first
    /// @param later organisations that were first asked after the opening
    FormerParts(
            String hub,
            String openedBy,
            Instant opened,
            List<Reference> present,
            List<Reference> superseded,
            Set<String> later) {
        this.hub = hub;
        for (Reference reference : present) {
            List<String> numbers = new ArrayList<>();
            superseded.reversed().stream()
                    .filter(former -> former.organisation().equals(reference.organisation()))
                    .map(Reference::partnerNumber)
                    .forEach(numbers::add);
            if (reference.partnerNumber() != null) {
                numbers.add(reference.partnerNumber());
            }
            Part part = new Part(reference, numbers);
            part.begin(
                    opened,
                    !later.contains(reference.organisation()),
                    !reference.organisation().equals(openedBy));
            parts.put(reference.organisation(), part);
        }
    }

    void apply(Occurrence occurrence) {
        if (ENDING.contains(occurrence.action())) {
            parts.values().forEach(part -> part.release(false));
            return;
        }
        switch (occurrence.action()) {
            case ASSIGN -> {
                Part asked = parts.get(occurrence.change("assignedOrganisation"));
                if (asked != null) {
                    asked.ask(occurrence.at());
                }
            }
            case ACKNOWLEDGE ->
                    parts.values().stream()
                            .filter(part -> occurrence.at().equals(part.known.acknowledgedAt()))
                            .forEach(Part::give);
            case CORRECT_PARTNER_NUMBER -> of(occurrence.change("corrected")).forEach(Part::give);
            case WAIVE_NUMBER ->
                    of(occurrence.change("waived")).forEach(part -> part.release(false));
            case WITHDRAW_PARTY ->
                    of(occurrence.change("withdrawn")).forEach(part -> part.release(true));
            default -> {}
        }
    }

    private List<Part> of(String organisation) {
        Part part = parts.get(organisation);
        return part == null ? List.of() : List.of(part);
    }

    /// As an event tells them.
    List<IncidentEvent.Party> told() {
        List<IncidentEvent.Party> told = new ArrayList<>();
        told.add(new IncidentEvent.Party(hub, null, null));
        parts.forEach((organisation, part) -> {
            if (part.active) {
                told.add(
                        new IncidentEvent.Party(
                                organisation,
                                part.number(),
                                part.given == 0 ? part.awaitedSince : null));
            }
        });
        return told;
    }
}
