package ca.liaison.sla.api;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.kit.directory.AgreedTarget;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.directory.Targets;
import ca.liaison.kit.ticket.TicketKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TargetInForce",
        description = "Which agreement's target counts for a goal of some tickets.")
record TargetInForceView(
        @Schema(description = "What is to be done, as in `targets`", examples = "resolve")
                String goal,
        @Schema(
                        description = "The kind of the tickets",
                        enumeration = {"incident", "service_request"},
                        examples = "incident")
                String kind,
        @Schema(
                        description = "The priority of the tickets",
                        enumeration = {"P1", "P2", "P3", "P4"},
                        examples = "P1")
                String priority,
        @Schema(
                        description = "Id of the agreement that names the target",
                        examples = "default.CONNECTING_ONTARIO")
                String agreement) {
    private static final List<String> KINDS =
            List.of(TicketKind.INCIDENT.code(), TicketKind.SERVICE_REQUEST.code());
    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");

    /// What counts for the organisation of an agreement, and of its service; of a default, what
    /// counts for whoever agreed to nothing of its own.
    static List<TargetInForceView> of(
            DirectorySnapshot directory, Agreement agreement, Instant at) {
        List<String> goals =
                directory
                        .agreementsFor(agreement.organisation(), agreement.service(), at)
                        .flatMap(each -> each.targets().stream().map(ServiceLevelTarget::goal))
                        .distinct()
                        .toList();
        List<TargetInForceView> views = new ArrayList<>();
        for (String goal : goals) {
            for (String kind : KINDS) {
                for (String priority : PRIORITIES) {
                    of(directory, agreement, at, goal, kind, priority).ifPresent(views::add);
                }
            }
        }
        return views;
    }

    private static Optional<TargetInForceView> of(
            DirectorySnapshot directory,
            Agreement agreement,
            Instant at,
            String goal,
            String kind,
            String priority) {
        String organisation = agreement.organisation();
        return Targets.of(directory, organisation, agreement.service(), goal, kind, priority, at)
                .map(AgreedTarget::agreement)
                .map(from -> new TargetInForceView(goal, kind, priority, from.id()));
    }
}
