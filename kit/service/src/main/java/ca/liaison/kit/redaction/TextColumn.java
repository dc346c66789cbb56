package ca.liaison.kit.redaction;

import ca.liaison.kit.ticket.TextId;

/// Where texts of tickets are kept beside the ticket's row.
///
/// @param place and member name the text
/// @param table has a column `ticket`
/// @param key SQL for what tells one row of a ticket from another
/// @param said SQL for `organisation`, `visibility`, `addressee` and `at`: whose the text is, who
///   may read it, and when it was said
public record TextColumn(
        String place, String member, String table, String column, String key, String said) {

    boolean holds(TextId id) {
        return place.equals(id.place()) && member.equals(id.member());
    }

    String select() {
        return "select %s, %s as text from %s t where t.ticket = ? and (%s)::text = ? and %s is not null"
                .formatted(said, column, table, key, column);
    }

    String update() {
        return "update %s set %s = ? where ticket = ? and (%s)::text = ?"
                .formatted(table, column, key);
    }
}
