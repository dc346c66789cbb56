package ca.liaison.gateway.restriction;

import ca.liaison.gateway.database.Database;
import ca.liaison.gateway.restriction.AccessRestriction.Author;
import ca.liaison.gateway.restriction.AccessRestriction.Lifting;
import ca.liaison.kit.sql.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All restrictions, those that ended too.
@Singleton
public class AccessRestrictions {
    private static final String SELECT =
            """
            select r.*, l.at as lifting_at, l.reason as lifting_reason, l.subject as lifting_subject,
                l.client as lifting_client, l.agent as lifting_agent
            from access_restriction r left join access_restriction_lifting l on l.restriction = r.id
            """;

    private final Database database;

    AccessRestrictions(Database database) {
        this.database = database;
    }

    /// What of them is looked for.
    ///
    /// @param readable the organisation whose own alone may be read, null for those of all
    /// @param organisation null for any
    /// @param state null for both
    /// @param before where the page begins, null for the first one
    public record Search(
            @Nullable String readable,
            @Nullable String organisation,
            @Nullable RestrictionState state,
            @Nullable Place before,
            int limit) {}

    /// A place in the list.
    public record Place(Instant since, UUID id) {}

    public void add(AccessRestriction restriction) {
        Closure closure = restriction.closure();
        database.update(
                """
                insert into access_restriction
                    (id, organisation, extent, areas, access, reason, incident, since, subject, client, agent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                closure.restriction(),
                closure.organisation(),
                closure.extent().code(),
                closure.areas(),
                closure.access().code(),
                restriction.reason(),
                restriction.incident(),
                closure.since(),
                restriction.by().subject(),
                restriction.by().client(),
                restriction.by().agent());
    }

    /// @return false where it was lifted before
    public boolean add(UUID restriction, Lifting lifting) {
        return database.update(
                        """
                        insert into access_restriction_lifting (restriction, reason, at, subject, client, agent)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """,
                        restriction,
                        lifting.reason(),
                        lifting.at(),
                        lifting.by().subject(),
                        lifting.by().client(),
                        lifting.by().agent())
                == 1;
    }

    public Optional<AccessRestriction> find(UUID id) {
        return database.first(SELECT + "where r.id = ?", AccessRestrictions::restriction, id);
    }

    /// The latest first, one more than asked for where there are more.
    public List<AccessRestriction> find(Search search) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(SELECT).append("where true");
        for (String organisation : Arrays.asList(search.readable(), search.organisation())) {
            if (organisation != null) {
                sql.append(" and r.organisation = ?");
                values.add(organisation);
            }
        }
        if (search.state() != null) {
            sql.append(
                    search.state() == RestrictionState.IN_FORCE
                            ? " and l.restriction is null"
                            : " and l.restriction is not null");
        }
        if (search.before() != null) {
            sql.append(" and (r.since, r.id) < (?, ?)");
            values.add(search.before().since());
            values.add(search.before().id());
        }
        sql.append(" order by r.since desc, r.id desc limit ?");
        values.add(search.limit() + 1);
        return database.query(sql.toString(), AccessRestrictions::restriction, values.toArray());
    }

    private static AccessRestriction restriction(ResultSet row) throws SQLException {
        return new AccessRestriction(
                ClosureReading.closure(row),
                row.getString("reason"),
                row.getString("incident"),
                author(row, ""),
                lifting(row));
    }

    private static @Nullable Lifting lifting(ResultSet row) throws SQLException {
        Instant at = Statements.instant(row, "lifting_at");
        return at == null
                ? null
                : new Lifting(row.getString("lifting_reason"), at, author(row, "lifting_"));
    }

    private static Author author(ResultSet row, String prefix) throws SQLException {
        return new Author(
                row.getString(prefix + "subject"),
                row.getString(prefix + "client"),
                row.getString(prefix + "agent"));
    }
}
