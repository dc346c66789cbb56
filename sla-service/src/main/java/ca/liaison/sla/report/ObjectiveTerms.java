package ca.liaison.sla.report;

import ca.liaison.events.directory.Source;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An objective as the documents give it.
///
/// @param targets in the order of time; none where it is only shown
record ObjectiveTerms(Objective code, Comparison comparison, List<Target> targets, Source source) {

    ObjectiveTerms {
        targets = List.copyOf(targets);
        for (int i = 1; i < targets.size(); i++) {
            LocalDate from = targets.get(i).validFrom();
            LocalDate before = targets.get(i - 1).validFrom();
            if (from == null || (before != null && !before.isBefore(from))) {
                throw new IllegalArgumentException(
                        "The targets of %s are not in the order of time".formatted(code.code()));
            }
        }
    }

    enum Comparison {
        @JsonProperty("at_least")
        AT_LEAST,
        @JsonProperty("at_most")
        AT_MOST;

        boolean holds(int comparedToTarget) {
            return this == AT_LEAST ? comparedToTarget >= 0 : comparedToTarget <= 0;
        }
    }

    /// @param validFrom the first day in Toronto on which it holds; since ever where it is absent
    record Target(@Nullable LocalDate validFrom, String percent) {

        Target {
            BigDecimal share = new BigDecimal(percent);
            if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException(percent + " is no share in per cent");
            }
        }
    }

    /// What held on the last day of a month.
    Optional<Target> in(YearMonth month) {
        return targets.stream()
                .filter(each ->
                        each.validFrom == null || !each.validFrom.isAfter(month.atEndOfMonth()))
                .reduce((earlier, later) -> later);
    }
}
