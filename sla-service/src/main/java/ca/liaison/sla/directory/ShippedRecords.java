package ca.liaison.sla.directory;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.directory.StoredRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What the shipped file last said of each record.
@ApplicationScoped
class ShippedRecords {
    private static final String NOTE =
            """
            insert into directory_shipped (type, id, content) values (?, ?, ?::jsonb)
            on conflict (type, id) do update set content = excluded.content
            where directory_shipped.content <> excluded.content
            """;

    private final Sql sql;

    ShippedRecords(Sql sql) {
        this.sql = sql;
    }

    /// What the file said of a record before; empty where it said nothing.
    Optional<String> said(StoredRecord shipped) {
        return sql.first(
                "select content::text from directory_shipped where type = ? and id = ?",
                row -> row.getString(1),
                shipped.key().type(),
                shipped.key().id());
    }

    /// Notes what the file says now.
    ///
    /// @return whether it said something else before, or nothing
    boolean isNews(StoredRecord shipped) {
        return sql.update(
                        NOTE,
                        shipped.key().type(),
                        shipped.key().id(),
                        shipped.content().toString())
                > 0;
    }
}
