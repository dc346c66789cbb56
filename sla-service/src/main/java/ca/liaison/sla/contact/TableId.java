package ca.liaison.sla.contact;

import org.jspecify.annotations.Nullable;

/// Whose contacts a table holds, as in `nord` or `nord.OLIS`.
///
/// @param service absent where it is for all services of the organisation
public record TableId(String organisation, @Nullable String service) {

    public static TableId of(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new TableId(text, null)
                : new TableId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return service == null ? organisation : organisation + "." + service;
    }
}
