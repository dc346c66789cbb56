package ca.liaison.incident.ticket;

import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notices of outages: what was told in each version, and one record of it for each
/// organisation; append-only (INC-31).
@ApplicationScoped
public class Notices {
    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /// What is told, to whom.
    ///
    /// @param endUsersToldBy who tells the end users, by organisation that the notice goes to
    public record Notice(
            NoticeKind kind,
            String french,
            String english,
            @Nullable Instant expectedRestorationAt,
            Map<String, String> endUsersToldBy) {}

    /// Adds the next version.
    public void add(long ticket, Notice notice, Instant at) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into notice (id, ticket, version, kind, at, text_fr, text_en, expected_restoration_at)
                select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?::timestamptz from notice where ticket = ?\
                """,
                id,
                ticket,
                notice.kind().code(),
                at,
                notice.french(),
                notice.english(),
                notice.expectedRestorationAt(),
                ticket);
        notice.endUsersToldBy()
                .forEach((organisation, by) ->
                        sql.update(
                                "insert into notice_record (notice, organisation, end_users_told_by) values (?, ?, ?)",
                                id,
                                organisation,
                                by));
    }

    /// Those who were told of the matter and not yet of its end.
    public Set<String> waitingForTheEnd(long ticket) {
        return new TreeSet<>(
                sql.query(
                        """
                        select r.organisation from notice n join notice_record r on r.notice = n.id
                        where n.ticket = ? and n.kind <> 'update'
                        group by r.organisation
                        having max(n.version) = max(n.version) filter (where n.kind in ('outage', 'security_incident'))\
                        """,
                        row -> row.getString("organisation"),
                        ticket));
    }
}
