package ca.liaison.kit.contract;

import ca.liaison.kit.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// What an operation may refuse, as far as that follows from what it takes. What follows from a
/// service's own rules, the service adds ([DeclaredProblems]).
///
/// @param asksForRoles whether it is for some roles only
record PossibleProblems(
        String path, Operation operation, List<Parameter> parameters, boolean asksForRoles) {

    Set<ProblemCode> codes() {
        EnumSet<ProblemCode> codes =
                EnumSet.of(
                        ProblemCode.UNAUTHORIZED,
                        ProblemCode.NOT_ACCEPTABLE,
                        ProblemCode.INTERNAL_ERROR,
                        ProblemCode.SERVICE_UNAVAILABLE);
        if (asksForRoles || path.contains("{" + Parameters.NUMBER + "}")) {
            codes.add(ProblemCode.FORBIDDEN);
        }
        parameters.forEach(parameter -> codes.addAll(of(parameter)));
        if (operation.getRequestBody() != null) {
            codes.add(ProblemCode.MALFORMED_JSON);
            codes.add(ProblemCode.INVALID_REQUEST);
            codes.add(ProblemCode.CONTENT_TOO_LARGE);
            codes.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            codes.add(ProblemCode.UNPROCESSABLE_CONTENT);
        }
        codes.addAll(ofDuty());
        return codes;
    }

    private static Set<ProblemCode> of(Parameter parameter) {
        return switch (parameter.getIn()) {
            case PATH -> EnumSet.of(ProblemCode.NOT_FOUND);
            case QUERY ->
                    isText(parameter.getSchema())
                            ? EnumSet.of(ProblemCode.UNPROCESSABLE_CONTENT)
                            : EnumSet.of(
                                    ProblemCode.INVALID_REQUEST, ProblemCode.UNPROCESSABLE_CONTENT);
            case HEADER -> ofHeader(parameter);
            case COOKIE -> EnumSet.noneOf(ProblemCode.class);
        };
    }

    private static Set<ProblemCode> ofHeader(Parameter header) {
        return switch (header.getName()) {
            case Parameters.IF_MATCH ->
                    EnumSet.of(ProblemCode.PRECONDITION_FAILED, ProblemCode.PRECONDITION_REQUIRED);
            case Parameters.IDEMPOTENCY_KEY -> {
                EnumSet<ProblemCode> codes =
                        EnumSet.of(
                                ProblemCode.IDEMPOTENCY_KEY_MALFORMED,
                                ProblemCode.IDEMPOTENCY_KEY_REUSED);
                if (Boolean.TRUE.equals(header.getRequired())) {
                    codes.add(ProblemCode.IDEMPOTENCY_KEY_MISSING);
                }
                yield codes;
            }
            default -> EnumSet.noneOf(ProblemCode.class);
        };
    }

    /// Where the partner's number opens the ticket, the hub, which has none, must send a key.
    private Set<ProblemCode> ofDuty() {
        return switch (duty()) {
            case "on-create" ->
                    EnumSet.of(
                            ProblemCode.IDEMPOTENCY_KEY_MISSING, ProblemCode.PARTNER_NUMBER_TAKEN);
            case "acknowledges" ->
                    EnumSet.of(
                            ProblemCode.PARTNER_NUMBER_MISSING,
                            ProblemCode.PARTNER_NUMBER_TAKEN,
                            ProblemCode.NOT_AWAITED);
            case "must-match" ->
                    EnumSet.of(
                            ProblemCode.PARTNER_NUMBER_MISSING,
                            ProblemCode.PARTNER_NUMBER_MISMATCH,
                            ProblemCode.PARTNER_NUMBER_AWAITED);
            default -> EnumSet.noneOf(ProblemCode.class);
        };
    }

    private String duty() {
        Object declared =
                operation.getExtensions() == null
                        ? null
                        : operation.getExtensions().get("x-cross-reference");
        return String.valueOf(declared);
    }

    /// Any text can be read as a text; a moment, a count or one of a list cannot.
    private static boolean isText(Schema schema) {
        return schema.getRef() == null
                && schema.getFormat() == null
                && List.of(Schema.SchemaType.STRING).equals(schema.getType());
    }
}
