package ca.liaison.kit.contract;

import ca.liaison.kit.problem.ProblemCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

/// The problems that an operation declares: their codes in `x-problems`, each of their statuses
/// among its responses.
public final class DeclaredProblems {
    private static final String EXTENSION = "x-problems";

    private DeclaredProblems() {}

    /// Adds to what the operation declares already.
    public static void add(Operation operation, Collection<ProblemCode> codes) {
        EnumSet<ProblemCode> all = EnumSet.copyOf(codes);
        if (operation.getExtensions() != null
                && operation.getExtensions().get(EXTENSION) instanceof List<?> declared) {
            declared.forEach(
                    code -> all.add(ProblemCode.ofCode(String.valueOf(code)).orElseThrow()));
        }
        operation.addExtension(EXTENSION, all.stream().map(ProblemCode::code).toList());
        for (ProblemCode code : all) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(code.status()),
                            OASFactory.createAPIResponse().ref(ProblemSchemas.PROBLEM));
        }
    }
}
