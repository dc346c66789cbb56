package ca.liaison.kit.directory;

import ca.liaison.events.directory.RecordKey;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The directory's rows in this service's database. Writing takes part in the transaction under
/// way.
@Singleton
public class DirectoryRecords {
    private static final String PUT =
            """
            insert into directory_record (type, id, version, valid_from, valid_until, content)
            values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict (type, id, version) do update set valid_until = excluded.valid_until
            where coalesce(excluded.valid_until, 'infinity')
                < coalesce(directory_record.valid_until, 'infinity')
            """;
    private static final String RAISE_REVISION =
            "update directory_state set revision = revision + 1";
    private static final String EXPECT = "update directory_state set expected_records = ?";
    private static final String COMPLETE =
            """
            update directory_state set loaded_at = now(), revision = revision + 1
            where loaded_at is null
              and expected_records <= (select count(*) from directory_record)
            """;
    private static final String STATE =
            "select revision, loaded_at is not null as loaded from directory_state";
    private static final String ALL =
            "select type, id, version, valid_from, valid_until, content::text from directory_record"
                    + " order by type, id, version";

    private final DataSource database;
    private final RecordFormat format;

    DirectoryRecords(DataSource database, RecordFormat format) {
        this.database = database;
        this.format = format;
    }

    /// Keeps a version. Versions are immutable, so a repeat changes nothing - except that the end
    /// of its validity may have moved to an earlier instant.
    ///
    /// @return whether anything changed
    public boolean put(StoredRecord row) {
        return write(connection -> {
            int changed;
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                put.setString(1, row.key().type());
                put.setString(2, row.key().id());
                put.setInt(3, row.key().version());
                put.setObject(4, timestamp(row.validFrom()));
                put.setObject(5, timestamp(row.validUntil()));
                put.setString(6, row.content().toString());
                changed = put.executeUpdate();
            }
            if (changed > 0) {
                execute(connection, RAISE_REVISION);
                execute(connection, COMPLETE);
            }
            return changed > 0;
        });
    }

    /// Notes how many records make a complete load; it is complete as soon as as many are here, and
    /// stays so.
    public void expect(int records) {
        write(connection -> {
            try (PreparedStatement expect = connection.prepareStatement(EXPECT)) {
                expect.setInt(1, records);
                expect.executeUpdate();
            }
            execute(connection, COMPLETE);
            return true;
        });
    }

    public List<StoredRecord> all() {
        return write(connection -> {
            List<StoredRecord> rows = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(ALL);
                    ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        });
    }

    State state() {
        return write(connection -> {
            try (PreparedStatement select = connection.prepareStatement(STATE);
                    ResultSet result = select.executeQuery()) {
                result.next();
                return new State(result.getLong("revision"), result.getBoolean("loaded"));
            }
        });
    }

    private StoredRecord row(ResultSet result) throws SQLException {
        OffsetDateTime until = result.getObject(5, OffsetDateTime.class);
        return new StoredRecord(
                new RecordKey(result.getString(1), result.getString(2), result.getInt(3)),
                result.getObject(4, OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                format.content(result.getString(6)));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }

    private <T> T write(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /// @param revision rises with every change
    /// @param loaded whether a complete load was ever here
    record State(long revision, boolean loaded) {}

    /// The database did not do what it was asked.
    static final class DatabaseFailure extends RuntimeException {
        private final boolean becauseOfContent;

        DatabaseFailure(SQLException cause) {
            super("The directory's rows cannot be read or written", cause);
            String state = cause.getSQLState();
            becauseOfContent = state != null && (state.startsWith("22") || state.startsWith("23"));
        }

        /// Whether it refused the content (data exception, violated constraint): trying again would
        /// not help.
        boolean becauseOfContent() {
            return becauseOfContent;
        }
    }
}
