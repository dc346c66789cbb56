package ca.liaison.incident.republishing;

import ca.liaison.incident.ticket.TicketAction;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Something that happened to a ticket, as its history, updates, files and redactions tell it.
///
/// @param from the state before; absent for the opening and for texts
/// @param to the state after; absent for texts, which leave it as it is
/// @param changes as history keeps them
/// @param textId names the text that it is about, where it is about one
/// @param told organisations that were to be told
record Occurrence(
        long sequence,
        Instant at,
        TicketAction action,
        String organisation,
        @Nullable String from,
        @Nullable String to,
        JsonNode changes,
        @Nullable String textId,
        @Nullable String visibility,
        @Nullable String addressee,
        List<String> told) {

    Occurrence {
        told = List.copyOf(told);
    }

    /// The names of its particulars.
    List<String> changed() {
        Set<String> names = new TreeSet<>();
        changes.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    /// A particular of it; empty where it has none of that name.
    String change(String name) {
        return changes.path(name).asText();
    }
}
