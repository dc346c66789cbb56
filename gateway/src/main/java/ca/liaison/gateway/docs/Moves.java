package ca.liaison.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The table of moves, as the operations of the document declare it in `x-move`.
final class Moves {
    private static final String MOVE = "x-move";

    private final JsonNode document;

    Moves(JsonNode document) {
        this.document = document;
    }

    /// @param operation its `operationId`
    /// @param from states in which it is possible
    /// @param to the state after it, empty where it stays the same
    /// @param who relations, one of which the caller must have
    /// @param only which tickets alone have it, empty where all do
    /// @param source the paragraph that it rests on
    record Move(
            String operation,
            String action,
            List<String> from,
            String to,
            List<String> who,
            String only,
            String source) {}

    /// In the order of the document.
    List<Move> all() {
        List<Move> moves = new ArrayList<>();
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                JsonNode move = operation.path(MOVE);
                if (move.isObject()) {
                    moves.add(
                            new Move(
                                    operation.path("operationId").asText(),
                                    code(move.path("action")),
                                    codes(move.path("from")),
                                    code(move.path("to")),
                                    codes(move.path("who")),
                                    code(move.path("only")),
                                    move.path("source").asText()));
                }
            }
        }
        return moves;
    }

    private static List<String> codes(JsonNode declared) {
        Set<String> codes = new LinkedHashSet<>();
        if (declared.isArray()) {
            declared.forEach(each -> codes.add(code(each)));
        } else if (!code(declared).isEmpty()) {
            codes.add(code(declared));
        }
        return List.copyOf(codes);
    }

    private static String code(JsonNode declared) {
        return declared.isTextual() ? declared.textValue().toLowerCase(Locale.ROOT) : "";
    }
}
