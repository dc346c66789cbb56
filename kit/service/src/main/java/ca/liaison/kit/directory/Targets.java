package ca.liaison.kit.directory;

import java.time.Instant;
import java.util.Optional;

/// Which of the targets that were agreed counts (SLA-03): plain functions.
public final class Targets {
    private Targets() {}

    /// The target for a goal of a ticket: that of the organisation's own agreement where it names
    /// one for such a ticket, else that of the service's default where this was extended to the
    /// organisation. Empty where neither names one.
    ///
    /// It is as it was at an instant: asked for the same instant again, it is the same whatever was
    /// changed since (SLA-12).
    ///
    /// @param kind of the ticket, as in `incident`
    /// @param priority of the ticket, as in `P1`
    public static Optional<AgreedTarget> of(
            DirectorySnapshot directory,
            String organisation,
            String service,
            String goal,
            String kind,
            String priority,
            Instant at) {
        return directory
                .agreementsFor(organisation, service, at)
                .flatMap(agreement ->
                        agreement.targets().stream()
                                .filter(target -> target.isFor(goal, kind, priority))
                                .map(target -> new AgreedTarget(agreement, target)))
                .findFirst();
    }
}
