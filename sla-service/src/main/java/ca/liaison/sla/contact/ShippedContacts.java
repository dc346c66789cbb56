package ca.liaison.sla.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contact tables that the product ships: the hub's own, as the documents give it.
@Singleton
class ShippedContacts {
    private static final String FILE = "/contacts/contacts.json";

    private final ObjectMapper mapper;

    ShippedContacts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// @param validFrom since when a first version holds
    record Table(
            String organisation,
            @Nullable String service,
            OffsetDateTime validFrom,
            List<Contact> contacts) {

        TableId id() {
            return new TableId(organisation, service);
        }

        Instant begin() {
            return validFrom.toInstant();
        }
    }

    record Tables(List<Table> tables) {}

    List<Table> tables() {
        try (InputStream file = ShippedContacts.class.getResourceAsStream(FILE)) {
            JsonNode whole = mapper.readTree(file);
            return mapper.treeToValue(whole, Tables.class).tables();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
