package ca.liaison.kit.contract;

import ca.liaison.kit.header.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// The parameters that several operations share, said once.
final class Parameters {
    static final String IF_MATCH = "If-Match";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String CURSOR = "cursor";
    static final String NUMBER = "number";
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

    private Parameters() {}

    /// Those of the operation and those of its path.
    static List<Parameter> of(PathItem item, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (item.getParameters() != null) {
            all.addAll(item.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }

    /// Documents the parameters of the path that the document lacks, as it does where a resource
    /// names them and inherits its operations.
    static void complete(String path, PathItem item, Operation operation) {
        Matcher names = IN_BRACES.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            boolean known =
                    of(item, operation).stream()
                            .anyMatch(parameter ->
                                    parameter.getIn() == Parameter.In.PATH
                                            && parameter.getName().equals(name));
            if (!known) {
                operation.addParameter(
                        OASFactory.createParameter()
                                .name(name)
                                .in(Parameter.In.PATH)
                                .required(true)
                                .schema(
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.STRING)));
            }
        }
    }

    static void describe(Parameter parameter) {
        switch (parameter.getIn()) {
            case PATH -> {
                if (parameter.getName().equals(NUMBER)) {
                    parameter.description("The eHealth ticket number").example("INC0000042");
                }
            }
            case HEADER -> {
                if (parameter.getName().equals(IDEMPOTENCY_KEY)) {
                    parameter.setSchema(keys(parameter.getSchema()));
                }
            }
            case QUERY, COOKIE -> {}
        }
    }

    private static Schema keys(Schema schema) {
        return schema.minLength(1).maxLength(IdempotencyKey.LONGEST).pattern("^[!-~]+$");
    }
}
