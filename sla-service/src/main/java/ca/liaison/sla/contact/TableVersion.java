package ca.liaison.sla.contact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One version of a contact table.
///
/// @param request eHealth number of the service request by which it was asked for
/// @param shipped whether the product ships it
public record TableVersion(
        VersionFacts facts, @Nullable String request, List<Contact> contacts, boolean shipped) {

    public TableVersion {
        contacts = List.copyOf(contacts);
    }

    /// Whether it says the same.
    boolean says(@Nullable String otherRequest, List<Contact> otherContacts) {
        return contacts.equals(otherContacts) && Objects.equals(request, otherRequest);
    }

    boolean holdsAt(Instant at) {
        return facts.holdsAt(at);
    }
}
