package ca.liaison.sla.contact;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All versions of all contact tables, and who confirmed them.
@ApplicationScoped
class ContactTables {
    /// The parameter is the instant up to which confirmations are known.
    private static final String FACTS =
            """
            v.version, v.valid_from, v.recorded_at,
                (select n.valid_from from contact_table_version n where n.id = v.id and n.version = v.version + 1)
                    as valid_until,
                (select max(c.at) from contact_confirmation c
                    where c.id = v.id and c.version = v.version and c.at <= ?) as confirmed_at
            """;

    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper mapper;

    ContactTables(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// Who recorded something, and for whom.
    record Author(Actor actor, @Nullable String agent) {}

    /// Holds up whoever else is about to write a version of the table, until the transaction ends.
    void lock(TableId id) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('contact_table ' || ?, 0))",
                row -> true,
                id.toString());
    }

    /// In the order in which they hold.
    List<TableVersion> versions(TableId id, Instant at) {
        return sql.query(
                "select "
                        + FACTS
                        + ", v.request, v.contacts, v.shipped"
                        + " from contact_table_version v where v.id = ? order by v.version",
                this::version,
                at,
                id.toString());
    }

    /// The tables of these organisations of which something was ever recorded, as they stand.
    List<ContactTable> all(List<String> organisations, Instant at) {
        return sql.query(
                """
                select t.organisation, t.service, v.*
                from (select distinct id, organisation, service from contact_table_version where organisation = any (?)) t
                    left join lateral (
                        select %s from contact_table_version v
                        where v.id = t.id and v.valid_from <= ? order by v.version desc limit 1) v on true
                """
                        .formatted(FACTS),
                ContactTables::table,
                organisations,
                at,
                at);
    }

    /// @param author absent for what is shipped
    void add(
            TableId id,
            VersionFacts facts,
            @Nullable String request,
            List<Contact> contacts,
            @Nullable Author author) {
        sql.update(
                """
                insert into contact_table_version (id, version, organisation, service, valid_from, request, contacts,
                    shipped, recorded_at, subject, client, agent)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)\
                """,
                id.toString(),
                facts.version(),
                id.organisation(),
                id.service(),
                facts.validFrom(),
                request,
                written(contacts),
                author == null,
                facts.recordedAt(),
                author == null ? null : author.actor().subject(),
                author == null ? null : author.actor().client(),
                author == null ? null : author.agent());
    }

    void confirm(TableId id, int version, Instant at, Author author) {
        sql.update(
                """
                insert into contact_confirmation (id, version, at, organisation, subject, client, agent)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                id.toString(),
                version,
                at,
                author.actor().organisation(),
                author.actor().subject(),
                author.actor().client(),
                author.agent());
    }

    private TableVersion version(ResultSet row) throws SQLException {
        return new TableVersion(
                facts(row),
                row.getString("request"),
                read(row.getString("contacts")),
                row.getBoolean("shipped"));
    }

    private static ContactTable table(ResultSet row) throws SQLException {
        TableId id = new TableId(row.getString("organisation"), row.getString("service"));
        return new ContactTable(id, row.getObject("version") == null ? null : facts(row));
    }

    private static VersionFacts facts(ResultSet row) throws SQLException {
        return new VersionFacts(
                row.getInt("version"),
                instant(row, "valid_from"),
                Sql.instant(row, "valid_until"),
                instant(row, "recorded_at"),
                Sql.instant(row, "confirmed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }

    private String written(List<Contact> contacts) {
        try {
            return mapper.writerFor(CONTACTS).writeValueAsString(contacts);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Contact> read(String contacts) {
        try {
            return mapper.readValue(contacts, CONTACTS);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
