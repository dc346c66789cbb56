package ca.liaison.incident.ticket;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.redaction.Redactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who was invited to the bridge of a major incident, append-only.
@ApplicationScoped
public class Invitations {
    private final Sql sql;

    Invitations(Sql sql) {
        this.sql = sql;
    }

    /// @param organisation absent where a vendor was invited
    /// @param vendor absent where an organisation was invited
    public record Invitation(
            long ticket,
            Instant at,
            @Nullable String organisation,
            @Nullable String vendor,
            String text) {}

    public void add(Invitation invitation) {
        sql.update(
                "insert into invitation (ticket, at, organisation, vendor, text) values (?, ?, ?, ?, ?)",
                invitation.ticket(),
                invitation.at(),
                invitation.organisation(),
                invitation.vendor(),
                invitation.text());
    }

    /// Takes away what repeats this text of the ticket's history.
    public void redact(long ticket, String text) {
        sql.update(
                "update invitation set text = ? where ticket = ? and text = ?",
                Redactions.MARK,
                ticket,
                text);
    }

    /// Those of several tickets, the oldest first.
    public List<Invitation> of(Collection<Long> tickets) {
        return sql.query(
                "select * from invitation where ticket = any(?::bigint[]) order by at, id",
                row ->
                        new Invitation(
                                row.getLong("ticket"),
                                Objects.requireNonNull(Sql.instant(row, "at")),
                                row.getString("organisation"),
                                row.getString("vendor"),
                                row.getString("text")),
                tickets.stream().map(String::valueOf).toList());
    }

    /// The organisations that were invited and not withdrawn since.
    public Set<String> organisations(long ticket) {
        return new HashSet<>(
                sql.query(
                        """
                        select distinct i.organisation from invitation i
                        where i.ticket = ? and i.organisation is not null and not exists (
                            select 1 from cross_reference gone where gone.ticket = i.ticket
                                and gone.organisation = i.organisation and gone.withdrawn_at >= i.at)\
                        """,
                        row -> row.getString("organisation"),
                        ticket));
    }
}
