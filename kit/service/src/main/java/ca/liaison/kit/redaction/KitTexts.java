package ca.liaison.kit.redaction;

import ca.liaison.kit.ticket.TextId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where the kit keeps texts of tickets.
@ApplicationScoped
class KitTexts implements TextColumns {
    private static final String TO_ALL =
            "organisation, 'shared' as visibility, null as addressee, at";
    private static final String BY_ROW = "organisation, visibility, addressee, at";

    @Override
    public List<TextColumn> all() {
        return List.of(
                history("reason"),
                history("note"),
                history("agent"),
                byRow(TextId.UPDATES, "text", "ticket_update", "text", "id"),
                byRow(TextId.UPDATES, "agent", "ticket_update", "agent", "id"),
                byRow(TextId.ATTACHMENTS, "file", "attachment", "file_name", "id"),
                byRow(TextId.ATTACHMENTS, "agent", "attachment", "agent", "id"),
                byRow(TextId.REDACTIONS, "reason", "redaction", "reason", "sequence"),
                byRow(TextId.REDACTIONS, "agent", "redaction", "agent", "sequence"));
    }

    private static TextColumn history(String column) {
        return new TextColumn(TextId.HISTORY, column, "history_entry", column, "sequence", TO_ALL);
    }

    private static TextColumn byRow(
            String place, String member, String table, String column, String key) {
        return new TextColumn(place, member, table, column, key, BY_ROW);
    }
}
