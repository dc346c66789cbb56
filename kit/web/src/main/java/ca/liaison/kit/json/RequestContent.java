package ca.liaison.kit.json;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of the request under way as it was parsed, and the faults found in it.
///
/// Faults are told only after it is clear that the caller may see and touch the thing it names, so
/// a use case calls [#rejectFaults()] at that point of its judgement, and adds faults that its own
/// rules find before.
@RequestScoped
public class RequestContent {
    private final Faults faults = new Faults();
    private @Nullable ObjectNode tree;

    void read(ObjectNode parsed, List<Violation> found) {
        tree = parsed;
        found.forEach(faults::add);
    }

    /// The parsed body, empty where the request had none.
    public @Nullable ObjectNode tree() {
        return tree;
    }

    /// A request without a body is told what was expected, like one that is no object.
    ///
    /// @return the body as it was read
    /// @throws ca.liaison.kit.problem.Rejected where there is none
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Problem.of(
                            ProblemCode.INVALID_REQUEST,
                            new Violation("", "wrong_type", Map.of("expected", "object")))
                    .rejected();
        }
        return body;
    }

    public void fault(Violation violation) {
        faults.addOfNewPlace(violation);
    }

    /// @throws ca.liaison.kit.problem.Rejected with every fault found so far, if there is one
    public void rejectFaults() {
        if (!faults.isEmpty()) {
            throw Problem.of(faults.all()).rejected();
        }
    }
}
