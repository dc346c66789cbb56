package ca.liaison.kit.resource;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;

/// Holds a number in a path against the kind that the path is for.
public final class KindPath {
    private KindPath() {}

    /// @throws ca.liaison.kit.problem.Rejected 404 for a number of another kind: there is no such
    ///   ticket below this path
    public static String number(TicketKind kind, String number) {
        return TicketNumber.parse(number)
                .filter(parsed -> parsed.kind() == kind)
                .map(TicketNumber::toString)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    /// The path below which tickets of a kind are.
    public static String of(TicketKind kind) {
        return "/v1/" + kind.code().replace('_', '-') + "s";
    }
}
