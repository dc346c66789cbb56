package ca.liaison.gateway.restriction;

import ca.liaison.gateway.catalogue.Operation;
import ca.liaison.gateway.catalogue.Route;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a restriction closes to its organisation.
///
/// @param areas the closed areas, empty where the extent is whole
/// @param since when it was recorded
public record Closure(
        UUID restriction,
        String organisation,
        Extent extent,
        List<String> areas,
        ClosedAccess access,
        Instant since) {

    public Closure {
        areas = List.copyOf(areas);
    }

    /// Whether what a request leads to is closed. What exists nowhere lies in no area.
    boolean closes(Route route) {
        return switch (route) {
            case Route.Known known -> closes(known.operation());
            case Route.OtherMethod other -> extent == Extent.WHOLE;
            case Route.Unknown unknown -> extent == Extent.WHOLE;
        };
    }

    private boolean closes(Operation operation) {
        if (!operation.canBeClosed()) {
            return false;
        }
        return extent == Extent.WHOLE
                || (areas.contains(operation.area())
                        && (access == ClosedAccess.ALL || !operation.reads()));
    }

    /// What the organisation is told in place of an answer. The reason stands in the record, which
    /// it may read.
    Problem refusal() {
        Problem refusal =
                Problem.of(ProblemCode.ACCESS_RESTRICTED)
                        .with("restriction", restriction)
                        .with("extent", extent.code())
                        .with("since", since)
                        .source("FAI 2.1");
        return extent == Extent.WHOLE
                ? refusal
                : refusal.with("areas", areas).with("access", access.code());
    }
}
