package ca.liaison.incident.drafts;

import ca.liaison.kit.json.MemberName;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// An intake that was refused, as far as it may be kept (ERR-04).
///
/// @param content what was sent, without what is left out
/// @param leftOut pointers of the members that are not kept
public record Draft(
        UUID id,
        TicketKind kind,
        ObjectNode content,
        List<String> leftOut,
        Instant keptAt,
        Instant expiresAt) {
    public Draft {
        leftOut = List.copyOf(leftOut);
    }

    /// Where it is read.
    String path() {
        return "/v1/%ss/drafts/%s".formatted(kind.code().replace('_', '-'), id);
    }

    /// The same without this text, wherever it stands.
    Draft without(String text) {
        ObjectNode rest = content.deepCopy();
        Set<String> gone = new TreeSet<>(leftOut);
        remove(rest, "", text, gone);
        return new Draft(id, kind, rest, List.copyOf(gone), keptAt, expiresAt);
    }

    private static void remove(JsonNode within, String pointer, String text, Set<String> gone) {
        switch (within) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                    String place = MemberName.pointer(pointer, member.getKey());
                    if (says(member.getValue(), text)) {
                        object.remove(member.getKey());
                        gone.add(place);
                    } else {
                        remove(member.getValue(), place, text, gone);
                    }
                }
            }
            case ArrayNode list -> {
                for (int index = 0; index < list.size(); index++) {
                    String place = pointer + "/" + index;
                    if (says(list.get(index), text)) {
                        list.setNull(index); // the elements behind it keep their pointers
                        gone.add(place);
                    } else {
                        remove(list.get(index), place, text, gone);
                    }
                }
            }
            case JsonNode _ -> {} // another value
        }
    }

    private static boolean says(JsonNode value, String text) {
        return (value.isTextual() || value.isNumber()) && value.asText().equals(text);
    }
}
