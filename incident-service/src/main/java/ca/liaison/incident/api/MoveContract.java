package ca.liaison.incident.api;

import ca.liaison.incident.ticket.Relation;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.incident.ticket.TicketLifecycle;
import ca.liaison.incident.ticket.TicketState;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.contract.DeclaredProblems;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Writes the rows of the lifecycle's table into the document (`x-move`), so that it says of each
/// move who may make it when, in the words of the table itself.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class MoveContract implements OASFilter {
    private static final String OF_ONE = "/{number}/";

    /// Acts that their paths name by what they add.
    private static final Map<String, TicketAction> ADDED =
            Map.of(
                    "updates", TicketAction.UPDATE,
                    "attachments", TicketAction.ATTACH,
                    "notices", TicketAction.SEND_NOTICE);

    private static final String RELATION = "TicketRelation";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> {
                    boolean ofTicket =
                            Tickets.KINDS.stream()
                                    .anyMatch(kind -> path.startsWith(KindPath.of(kind) + OF_ONE));
                    if (ofTicket && item.getPOST() != null) {
                        describe(
                                item.getPOST(),
                                action(path.substring(path.indexOf(OF_ONE) + OF_ONE.length())));
                    }
                });
        document.getComponents().addSchema(RELATION, relations());
    }

    /// A path names its action in words joined by hyphens, or what is added.
    private static TicketAction action(String act) {
        TicketAction added = ADDED.get(act);
        return added == null
                ? TicketAction.valueOf(act.replace('-', '_').toUpperCase(Locale.ROOT))
                : added;
    }

    private static void describe(Operation operation, TicketAction action) {
        TicketLifecycle.Row row = TicketLifecycle.of(action);
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("action", action.code());
        move.put("from", row.from().stream().sorted().map(TicketState::code).toList());
        if (row.to() != null) {
            move.put("to", row.to().code());
        }
        move.put("who", row.who().stream().sorted().map(Relation::code).toList());
        only(row).ifPresent(kind -> move.put("only", kind));
        move.put("source", row.source());
        operation.addExtension("x-move", move);
        DeclaredProblems.add(operation, problems(action));
        DeclaredProblems.add(operation, Set.of(ProblemCode.TICKET_TRANSFERRED));
    }

    private static Set<ProblemCode> problems(TicketAction action) {
        return switch (action) {
            case UPDATE, ATTACH -> Set.of(ProblemCode.TICKET_CLOSED);
            case REDACT -> Set.of(ProblemCode.FORBIDDEN);
            case START, RESOLVE -> Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.APPROVAL_PENDING);
            case REOPEN -> Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.REOPEN_WINDOW_OVER);
            case DECLARE_MAJOR ->
                    Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.MAJOR_INCIDENT_NOT_WARRANTED);
            case GIVE_REPORT ->
                    Set.of(
                            ProblemCode.ILLEGAL_MOVE,
                            ProblemCode.REPORT_NOT_READY,
                            ProblemCode.REPORT_NOT_REQUESTED);
            case REFUSE_REPORT ->
                    Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.REPORT_NOT_REQUESTED);
            case SEND_NOTICE -> Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.NO_OUTAGE_TOLD);
            case RECORD_EMERGENCY_FIX -> Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.NOT_URGENT);
            case TRANSFER, CORRECT_PARTNER_NUMBER ->
                    Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.PARTNER_NUMBER_TAKEN);
            case RECORD_CONTACT_ATTEMPT ->
                    Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.CONTACT_ATTEMPT_TOO_EARLY);
            case CLOSE -> Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.CONTACT_ATTEMPTS_MISSING);
            case OPEN,
                    ACKNOWLEDGE,
                    ASSIGN,
                    WAIT,
                    RESUME,
                    ACCEPT,
                    DECLARE_UNRESOLVABLE,
                    CANCEL,
                    MARK_DUPLICATE,
                    CHANGE_PRIORITY,
                    REPORT_PRIORITY,
                    NAME_COORDINATOR,
                    OPEN_BRIDGE,
                    INVITE,
                    REQUEST_PROBLEM,
                    SCHEDULE_REVIEW,
                    COMPLETE_REVIEW,
                    REQUEST_REPORT,
                    RECORD_RESPONSE_STEP,
                    ESCALATE,
                    PASS_ON_ESCALATION,
                    RECORD_DISCLOSURE,
                    RECORD_RECOVERY,
                    LINK_CHANGE,
                    WITHDRAW_PARTY,
                    WAIVE_NUMBER,
                    APPROVE,
                    DECLINE,
                    END_WINDOW ->
                    Set.of(ProblemCode.ILLEGAL_MOVE);
        };
    }

    /// Which tickets alone have it.
    private static Optional<String> only(TicketLifecycle.Row row) {
        if (row.forSecurity()) {
            return Optional.of("security");
        }
        if (row.forMajor()) {
            return Optional.of("major");
        }
        if (row.action() == TicketAction.PASS_ON_ESCALATION) {
            return Optional.of("escalated");
        }
        return row.kinds().equals(Set.of(TicketKind.INCIDENT))
                ? Optional.of("incidents")
                : Optional.empty();
    }

    private static Schema relations() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(Arrays.stream(Relation.values()).<Object>map(Relation::code).toList())
                .description(
                        "How you stand to a ticket, as `who` of `x-move` says. You may stand in several relations.\n\n"
                                + Arrays.stream(Relation.values())
                                        .map(each ->
                                                "- `%s`: %s".formatted(each.code(), meaning(each)))
                                        .collect(Collectors.joining("\n")));
    }

    private static String meaning(Relation relation) {
        return switch (relation) {
            case OPENER ->
                    "the desk of the organisation whose matter it is, which is who opened it (role `partner-desk`, or `hub-desk` where the hub opened it)";
            case ASSIGNEE ->
                    "the desk of the partner that it is assigned to (role `partner-desk`); the hub's desk (role `hub-desk`) may always do what an assignee may";
            case PARTY -> "the desk of a partner that takes part in it (role `partner-desk`)";
            case AWAITED ->
                    "the desk of a partner that was asked to act and whose own number is awaited or was waived (role `partner-desk`)";
            case HUB_DESK -> "the hub's desk (role `hub-desk`)";
            case APPROVER ->
                    "who at the hub has to agree to a service request, until it is decided (the role that its `approval` names)";
            case HUB_PRIVACY -> "the hub's privacy office (role `privacy-office`)";
        };
    }
}
