package ca.liaison.change.api;

import ca.liaison.change.change.ChangeAction;
import ca.liaison.change.change.ChangeLifecycle;
import ca.liaison.change.change.ChangeState;
import ca.liaison.change.change.Procedures;
import ca.liaison.change.change.Relation;
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
    private static final String OF_ONE = KindPath.of(TicketKind.CHANGE) + "/{number}/";
    private static final String RELATION = "ChangeRelation";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> {
                    if (path.startsWith(OF_ONE) && item.getPOST() != null) {
                        describe(item.getPOST(), action(path.substring(OF_ONE.length())));
                    }
                });
        DeclaredProblems.add(
                document.getPaths().getPathItem(KindPath.of(TicketKind.CHANGE)).getPOST(),
                Set.of(ProblemCode.OUTSIDE_BUSINESS_HOURS));
        document.getComponents().addSchema(RELATION, relations());
    }

    /// A path names its action in words joined by hyphens.
    private static ChangeAction action(String act) {
        return act.equals("updates")
                ? ChangeAction.UPDATE
                : ChangeAction.valueOf(act.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static void describe(Operation operation, ChangeAction action) {
        ChangeLifecycle.Row row = ChangeLifecycle.of(action);
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("action", action.code());
        move.put("from", from(row).stream().sorted().map(ChangeState::code).toList());
        to(row).ifPresent(state -> move.put("to", state));
        move.put("who", row.who().stream().sorted().map(Relation::code).toList());
        move.put("only", "changes");
        move.put("source", row.source());
        operation.addExtension("x-move", move);
        DeclaredProblems.add(operation, problems(action));
    }

    /// A step is possible where a procedure asks for it.
    private static Set<ChangeState> from(ChangeLifecycle.Row row) {
        return row.step()
                ? Procedures.all().stream()
                        .map(procedure -> procedure.stateBefore(row.action()))
                        .collect(Collectors.toSet())
                : row.from();
    }

    /// The state behind a move; of a step, and of what is decided, it follows from the procedure.
    private static Optional<String> to(ChangeLifecycle.Row row) {
        if (row.step()) {
            return Optional.of("next_step");
        }
        return switch (row.action()) {
            case PROVIDE_INFORMATION, RESUBMIT -> Optional.of(ChangeState.AWAITING_DECISION.code());
            case WITHDRAW -> Optional.of(ChangeState.WITHDRAWN.code());
            case RESCHEDULE -> Optional.of("next_step");
            default -> Optional.empty();
        };
    }

    private static Set<ProblemCode> problems(ChangeAction action) {
        return switch (action) {
            case UPDATE -> Set.of(ProblemCode.TICKET_CLOSED);
            case REDACT -> Set.of(ProblemCode.FORBIDDEN);
            case DECIDE ->
                    Set.of(
                            ProblemCode.ILLEGAL_MOVE,
                            ProblemCode.OWN_CHANGE,
                            ProblemCode.MEETING_TO_COME,
                            ProblemCode.START_TOO_EARLY);
            case START ->
                    Set.of(
                            ProblemCode.ILLEGAL_MOVE,
                            ProblemCode.START_TOO_EARLY,
                            ProblemCode.START_TOO_LATE);
            case RESCHEDULE -> Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.START_TOO_EARLY);
            case CORRECT_PARTNER_NUMBER ->
                    Set.of(ProblemCode.ILLEGAL_MOVE, ProblemCode.PARTNER_NUMBER_TAKEN);
            case FILE,
                    REVIEW,
                    REQUEST_APPROVAL,
                    GIVE_APPROVAL,
                    REVIEW_IMPACT,
                    INFORM,
                    PROVIDE_INFORMATION,
                    RESUBMIT,
                    REPORT_OUTCOME,
                    REPORT_DONE,
                    RESOLVE,
                    CLOSE,
                    WITHDRAW,
                    ACKNOWLEDGE ->
                    Set.of(ProblemCode.ILLEGAL_MOVE);
        };
    }

    private static Schema relations() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(Arrays.stream(Relation.values()).<Object>map(Relation::code).toList())
                .description(
                        "How you stand to a change, as `who` of `x-move` says. You may stand in several relations.\n\n"
                                + Arrays.stream(Relation.values())
                                        .map(each ->
                                                "- `%s`: %s".formatted(each.code(), meaning(each)))
                                        .collect(Collectors.joining("\n")));
    }

    private static String meaning(Relation relation) {
        return switch (relation) {
            case INITIATOR ->
                    "who speaks for the organisation whose change it is (role `partner-change`; of the hub's own `service-lead` or `deployment-lead`)";
            case LEAD -> "a lead of the hub (role `service-lead` or `deployment-lead`)";
            case BOARD -> "who leads the hub's boards (role `cab-chair`)";
            case IMPLEMENTER ->
                    "who makes it: a lead of the hub, or the partner that makes its own (role `partner-change`)";
            case PARTY -> "a partner that takes part (role `partner-change` or `partner-desk`)";
            case UNNUMBERED ->
                    "a partner that takes part without a number of its own (role `partner-change`)";
        };
    }
}
