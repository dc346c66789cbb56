package ca.liaison.kit.directory;

import ca.liaison.events.directory.RecordKey;
import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// The directory's rows in this service's database, read and written in the transaction under way.
@ApplicationScoped
public class DirectoryRecords {
    private static final String PUT =
            """
            insert into directory_record (type, id, version, valid_from, valid_until, content)
            values (?, ?, ?, ?, ?::timestamptz, ?::jsonb)
            on conflict (type, id, version) do update set valid_until = excluded.valid_until
            where coalesce(excluded.valid_until, 'infinity')
                < coalesce(directory_record.valid_until, 'infinity')
            """;
    private static final String COMPLETE =
            """
            update directory_state set loaded_at = now(), revision = revision + 1
            where loaded_at is null
              and expected_records <= (select count(*) from directory_record)
            """;
    private static final String SELECT =
            "select type, id, version, valid_from, valid_until, content::text as content"
                    + " from directory_record";
    private static final String ORDER = " order by type, id, version";

    private final Sql sql;
    private final RecordFormat format;

    DirectoryRecords(Sql sql, RecordFormat format) {
        this.sql = sql;
        this.format = format;
    }

    /// Keeps a version. Versions are immutable, so a repeat changes nothing - except that the end
    /// of its validity may have moved to an earlier instant.
    ///
    /// @return whether anything changed
    public boolean put(StoredRecord row) {
        boolean changed =
                sql.update(
                                PUT,
                                row.key().type(),
                                row.key().id(),
                                row.key().version(),
                                row.validFrom(),
                                row.validUntil(),
                                row.content().toString())
                        > 0;
        if (changed) {
            sql.update("update directory_state set revision = revision + 1");
            sql.update(COMPLETE);
        }
        return changed;
    }

    /// Notes how many records make a complete load; it is complete as soon as as many are here, and
    /// stays so.
    public void expect(int records) {
        sql.update("update directory_state set expected_records = ?", records);
        sql.update(COMPLETE);
    }

    public List<StoredRecord> all() {
        return sql.query(SELECT + ORDER, this::row);
    }

    /// All versions of one record.
    public List<StoredRecord> versions(String type, String id) {
        return sql.query(SELECT + " where type = ? and id = ?" + ORDER, this::row, type, id);
    }

    /// Lets one transaction at a time work on the whole directory, until it ends.
    public void lock() {
        sql.query("select revision from directory_state for update", row -> row.getLong(1));
    }

    State state() {
        return sql.first(
                        "select revision, loaded_at is not null as loaded from directory_state",
                        row -> new State(row.getLong("revision"), row.getBoolean("loaded")))
                .orElseThrow();
    }

    private StoredRecord row(ResultSet row) throws SQLException {
        return new StoredRecord(
                new RecordKey(row.getString("type"), row.getString("id"), row.getInt("version")),
                Objects.requireNonNull(Sql.instant(row, "valid_from")),
                Sql.instant(row, "valid_until"),
                format.content(row.getString("content")));
    }

    /// @param revision rises with every change
    /// @param loaded whether a complete load was ever here
    record State(long revision, boolean loaded) {}
}
