package ca.liaison.sla.report;

import ca.liaison.sla.availability.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// The reports of several months about all services of an organisation: each as it is kept where
/// the month is closed, else counted anew.
@ApplicationScoped
public class ReportsOfMonths {
    private final FrozenReports frozen;
    private final CountMonth count;

    ReportsOfMonths(FrozenReports frozen, CountMonth count) {
        this.frozen = frozen;
        this.count = count;
    }

    /// Those of the months that have begun. While a month is under way, its report does not tell
    /// that there is a security incident.
    ///
    /// @param last the last month, which is one of them
    @Transactional
    public List<ServiceLevelReport> of(
            String organisation, YearMonth first, YearMonth last, Instant now) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> Span.of(month).from().isBefore(now))
                .map(month -> of(month, new Scope(organisation, null), now))
                .toList();
    }

    private ServiceLevelReport of(YearMonth month, Scope scope, Instant now) {
        return frozen.find(month, scope)
                .map(kept -> frozen.read(frozen.tree(kept)))
                .orElseGet(() -> counted(month, scope, now));
    }

    private ServiceLevelReport counted(YearMonth month, Scope scope, Instant now) {
        Cut cut = frozen.cut(month).orElseGet(() -> Cut.now(now));
        ServiceLevelReport report = count.report(count.read(month, null, cut), scope);
        return report.complete() ? report : report.withoutSecurityIncidents();
    }
}
