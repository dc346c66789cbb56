package ca.liaison.kit.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;

/// Requests as each role may send them: a service's `openapi/examples.json`, by operation and role.
///
/// @param byOperation each with its summary and value
record RoleExamples(Map<String, Map<String, Written>> byOperation) {
    private static final String FILE = "openapi/examples.json";

    /// @param summary the situation that it fits
    record Written(String summary, Map<String, Object> value) {}

    static RoleExamples read() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new RoleExamples(
                    file == null
                            ? Map.of()
                            : new ObjectMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    void add(Operation operation) {
        Map<String, Example> examples = new LinkedHashMap<>();
        byOperation
                .getOrDefault(operation.getOperationId(), Map.of())
                .forEach((role, written) ->
                        examples.put(
                                role,
                                OASFactory.createExample()
                                        .summary(written.summary())
                                        .value(written.value())));
        if (!examples.isEmpty()) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(content -> content.setExamples(examples));
        }
    }
}
