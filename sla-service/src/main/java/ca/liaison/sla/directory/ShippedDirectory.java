package ca.liaison.sla.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.RecordType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The directory as the product ships it: the file `directory/directory.json`.
///
/// Where a member of it is a text and its `named` part has something of that member's name and that
/// text, the thing named is meant; so what many agreements share, and each source, is written once.
///
/// The demonstration adds what [InventedTargets] says.
@Singleton
class ShippedDirectory {
    static final String FILE = "/directory/directory.json";
    private static final Map<String, RecordType> TYPE_BY_LIST =
            Map.of(
                    "organisations", RecordType.ORGANISATION,
                    "services", RecordType.SERVICE,
                    "supportGroups", RecordType.SUPPORT_GROUP,
                    "agreements", RecordType.AGREEMENT,
                    "callerKinds", RecordType.CALLER_KIND,
                    "configurationItems", RecordType.CONFIGURATION_ITEM,
                    "requestTypes", RecordType.REQUEST_TYPE,
                    "alertSources", RecordType.ALERT_SOURCE,
                    "calendars", RecordType.CALENDAR,
                    "changeTerms", RecordType.CHANGE_TERMS);

    private final ObjectMapper mapper;
    private final InventedTargets invented;

    ShippedDirectory(ObjectMapper mapper, InventedTargets invented) {
        this.mapper = mapper;
        this.invented = invented;
    }

    /// Every record as its first version.
    ///
    /// @throws IllegalStateException with everything that is wrong with the targets of agreements
    List<DirectoryRecord> records() {
        try {
            JsonNode whole = read(FILE);
            JsonNode inventedTerms = inventedTerms();
            List<DirectoryRecord> records = new ArrayList<>();
            for (Map.Entry<String, RecordType> list : TYPE_BY_LIST.entrySet()) {
                for (JsonNode each : whole.required(list.getKey())) {
                    ObjectNode content = (ObjectNode) each;
                    resolve(content, whole.required("named"));
                    content.put("version", 1);
                    content.set("validFrom", whole.required("validFrom"));
                    if (isDefaultAgreement(list.getValue(), content)) {
                        addInvented(content, inventedTerms);
                    }
                    records.add(mapper.treeToValue(content, list.getValue().recordClass()));
                }
            }
            TargetRules.check(records);
            return records;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isDefaultAgreement(RecordType type, ObjectNode content) {
        return type == RecordType.AGREEMENT
                && content.required("organisation").asText().equals(Agreement.DEFAULT);
    }

    private JsonNode inventedTerms() throws IOException {
        if (!invented.wanted()) {
            return mapper.createObjectNode();
        }
        JsonNode whole = read(InventedTargets.FILE);
        resolve(whole, whole.required("named"));
        return whole;
    }

    private static void addInvented(ObjectNode agreement, JsonNode terms) {
        agreement.withArray("targets").addAll(terms.path("targets").valueStream().toList());
        if (terms.has("recovery") && !agreement.has("recovery")) {
            agreement.set("recovery", terms.get("recovery"));
        }
    }

    private JsonNode read(String name) throws IOException {
        try (InputStream file = ShippedDirectory.class.getResourceAsStream(name)) {
            return mapper.readTree(file);
        }
    }

    private static void resolve(JsonNode node, JsonNode named) {
        switch (node) {
            case ArrayNode list -> list.forEach(each -> resolve(each, named));
            case ObjectNode object ->
                    object.properties()
                            .forEach(member -> {
                                if (member.getValue().isTextual() && named.has(member.getKey())) {
                                    member.setValue(meant(member, named));
                                }
                                resolve(member.getValue(), named);
                            });
            default -> {}
        }
    }

    private static JsonNode meant(Map.Entry<String, JsonNode> member, JsonNode named) {
        String name = member.getValue().asText();
        return named.required(member.getKey()).required(name).deepCopy();
    }
}
