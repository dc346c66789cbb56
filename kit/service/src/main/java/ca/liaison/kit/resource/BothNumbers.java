package ca.liaison.kit.resource;

import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.identity.Actor;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The numbers of a ticket as every answer about it carries them.
///
/// @param number of the hub
/// @param own the caller's; absent for the hub, and while it is awaited
/// @param others of each partner, for the hub alone, which has none of its own
public record BothNumbers(
        String number, @Nullable String own, @Nullable Map<String, String> others) {

    public static BothNumbers of(SeenTicket seen, Actor actor) {
        return new BothNumbers(
                seen.number().toString(),
                seen.references()
                        .of(actor.organisation())
                        .map(Reference::partnerNumber)
                        .orElse(null),
                actor.hub() ? all(seen) : null);
    }

    private static Map<String, String> all(SeenTicket seen) {
        Map<String, String> all = new TreeMap<>();
        for (Reference reference : seen.references().all()) {
            if (reference.partnerNumber() != null) {
                all.put(reference.organisation(), reference.partnerNumber());
            }
        }
        return all;
    }
}
