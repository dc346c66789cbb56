package ca.liaison.incident.alerts;

import ca.liaison.events.directory.AlertSource;
import ca.liaison.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/// How many problems of one source are heard within a minute; those beyond are only counted.
@ApplicationScoped
class NoiseLimits {
    private static final Logger LOG = Logger.getLogger(NoiseLimits.class);

    private final Sql sql;

    NoiseLimits(Sql sql) {
        this.sql = sql;
    }

    /// In a transaction of its own, so that alerts of one source do not wait for each other's
    /// tickets.
    ///
    /// @return how many of so many problems are heard: the first ones
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int heard(AlertSource source, int problems, Instant now) {
        long withinTheMinute =
                sql.first(
                                """
                                insert into alert_noise (source, minute, alerts) values (?, ?, ?)
                                on conflict (source) do update set
                                    alerts = case when excluded.minute > alert_noise.minute then excluded.alerts
                                                  else alert_noise.alerts + excluded.alerts end,
                                    minute = greatest(alert_noise.minute, excluded.minute)
                                returning alerts\
                                """,
                                row -> row.getLong("alerts"),
                                source.code(),
                                now.truncatedTo(ChronoUnit.MINUTES),
                                (long) problems)
                        .orElseThrow();
        long before = withinTheMinute - problems;
        long left = Math.max(0, source.noiseLimit().alertsPerMinute() - before);
        int heard = (int) Math.min(problems, left);
        if (heard < problems) {
            sql.update(
                    "update alert_noise set ignored = ignored + ? where source = ?",
                    (long) problems - heard,
                    source.code());
            LOG.warnf(
                    "Alert source %s is noisy: %d problems were only counted",
                    source.code(), problems - heard);
        }
        return heard;
    }
}
