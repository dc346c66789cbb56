package ca.liaison.sla.report;

import ca.liaison.kit.database.Sql;
import ca.liaison.sla.report.ServiceLevelReport.Frozen;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/// The months that were closed, and their reports as they are kept.
@ApplicationScoped
class FrozenReports {
    private static final String ALGORITHM = "SHA-256";

    private final Sql sql;
    private final ObjectMapper mapper;

    FrozenReports(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// A month that was closed.
    record Closed(YearMonth month, Cut cut) {}

    /// A report as it is kept.
    ///
    /// @param content canonical JSON
    record Kept(Closed closed, String content, String checksum) {}

    /// A report as it would be kept.
    record Canonical(String content, String checksum) {}

    /// The last month that was closed.
    Optional<YearMonth> lastClosed() {
        return sql.first(
                "select month from closed_month order by month desc limit 1",
                row -> YearMonth.parse(row.getString("month")));
    }

    /// Closes a month, unless that was done already.
    void close(Closed closed) {
        sql.update(
                """
                insert into closed_month (month, closed_at, facts, calls, outages, changes) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing\
                """,
                closed.month().toString(),
                closed.cut().at(),
                closed.cut().facts(),
                closed.cut().calls(),
                closed.cut().outages(),
                closed.cut().changes());
    }

    /// Locks the earliest closed month without reports that nobody else has locked.
    Optional<Closed> lockNext() {
        return sql.first(
                """
                select month, closed_at, facts, calls, outages, changes from closed_month c
                where not exists (select 1 from frozen_report r where r.month = c.month)
                order by month limit 1 for update skip locked\
                """,
                FrozenReports::closed);
    }

    /// Whether the reports of a month are there; asked again under the lock, since another copy may
    /// have made them while this one looked for it.
    boolean isKept(YearMonth month) {
        return sql.first(
                        "select 1 from frozen_report where month = ? limit 1",
                        row -> true,
                        month.toString())
                .isPresent();
    }

    /// Up to what a month is counted; empty where it is not closed.
    Optional<Cut> cut(YearMonth month) {
        return sql.first(
                "select month, closed_at, facts, calls, outages, changes from closed_month where month = ?",
                row -> closed(row).cut(),
                month.toString());
    }

    void add(Closed closed, Scope scope, Canonical report) {
        sql.update(
                """
                insert into frozen_report (month, organisation, service, content, checksum)
                values (?, ?, ?, ?, ?)\
                """,
                closed.month().toString(),
                scope.organisationKey(),
                scope.serviceKey(),
                report.content(),
                report.checksum());
    }

    Optional<Kept> find(YearMonth month, Scope scope) {
        return sql.first(
                """
                select * from frozen_report join closed_month using (month)
                where month = ? and organisation = ? and service = ?\
                """,
                row -> new Kept(closed(row), row.getString("content"), row.getString("checksum")),
                month.toString(),
                scope.organisationKey(),
                scope.serviceKey());
    }

    Canonical canonical(ServiceLevelReport report) {
        try {
            String content =
                    new JsonCanonicalizer(mapper.writeValueAsString(report.with(null)))
                            .getEncodedString();
            return new Canonical(content, checksum(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The report as it is shown: what was kept, whatever members reports have had since.
    ObjectNode tree(Kept kept) {
        try {
            ObjectNode tree = (ObjectNode) mapper.readTree(kept.content());
            return tree.set(
                    "frozen",
                    mapper.valueToTree(
                            new Frozen(kept.closed().cut().at(), kept.checksum(), ALGORITHM)));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What of it reports have today.
    ServiceLevelReport read(ObjectNode tree) {
        try {
            return mapper.readerFor(ServiceLevelReport.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(tree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String algorithm() {
        return ALGORITHM;
    }

    static String checksum(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(ALGORITHM)
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Closed closed(ResultSet row) throws SQLException {
        Instant at = Objects.requireNonNull(Sql.instant(row, "closed_at"));
        return new Closed(
                YearMonth.parse(row.getString("month")),
                new Cut(
                        at,
                        row.getLong("facts"),
                        row.getLong("calls"),
                        row.getLong("outages"),
                        row.getLong("changes")));
    }
}
