package ca.liaison.sla.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes of a sound request what the directory holds: the same members, but for those that callers
/// see in another form.
final class GivenContent {
    private GivenContent() {}

    static ObjectNode agreement(ObjectNode request, Instant from, @Nullable Instant until) {
        ObjectNode whole = valid(request, from, until);
        if (whole.get("availability") instanceof ObjectNode availability) {
            JsonNode target = availability.remove("target");
            if (target != null) {
                availability.set("targetPercent", target);
            }
        }
        if (whole.get("handling") instanceof ObjectNode handling
                && handling.get("endUserConsent") instanceof ObjectNode source) {
            handling.putObject("endUserConsent").set("source", source);
        }
        return whole;
    }

    static ObjectNode calendar(ObjectNode request, Instant from, @Nullable Instant until) {
        ObjectNode whole = valid(request, from, until);
        for (JsonNode opening : whole.path("openingHours")) {
            inCapitals((ArrayNode) opening.path("weekdays"));
        }
        for (JsonNode each : whole.path("holidays")) {
            ObjectNode holiday = (ObjectNode) each;
            ObjectNode day = (ObjectNode) holiday.path("on");
            day.properties().removeIf(member -> member.getValue().isNull());
            inCapitals(day, "month");
            inCapitals(day, "weekday");
            observed(holiday);
        }
        return whole;
    }

    private static ObjectNode valid(ObjectNode request, Instant from, @Nullable Instant until) {
        ObjectNode whole = request.deepCopy();
        whole.put("version", 1);
        whole.put("validFrom", from.toString());
        whole.put("validUntil", until == null ? null : until.toString());
        return whole;
    }

    private static void observed(ObjectNode holiday) {
        JsonNode observances = holiday.remove("observed");
        if (observances == null || observances.isEmpty()) {
            return;
        }
        ObjectNode byWeekday = holiday.putObject("observed");
        for (JsonNode each : observances) {
            byWeekday
                    .putObject(inCapitals(each.path("fallsOn").asText()))
                    .put("weekday", inCapitals(each.path("keptOn").asText()))
                    .set("source", each.path("source"));
        }
    }

    private static void inCapitals(ArrayNode codes) {
        for (int i = 0; i < codes.size(); i++) {
            codes.set(i, TextNode.valueOf(inCapitals(codes.path(i).asText())));
        }
    }

    private static void inCapitals(ObjectNode object, String member) {
        if (object.has(member)) {
            object.put(member, inCapitals(object.path(member).asText()));
        }
    }

    private static String inCapitals(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
