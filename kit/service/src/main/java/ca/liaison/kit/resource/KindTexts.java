package ca.liaison.kit.resource;

import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/// Names the kind in the operations that resources of several kinds inherit, so that each operation
/// is written once and has a name and texts of its own in the document.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = KindTexts.LAST)
public final class KindTexts implements OASFilter {
    /// After the filters that know operations by their names in the code.
    static final int LAST = -100_000;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> {
                    for (TicketKind kind : TicketKind.values()) {
                        if (path.equals(KindPath.of(kind))
                                || path.startsWith(KindPath.of(kind) + "/")) {
                            item.getOperations()
                                    .values()
                                    .forEach(operation -> name(operation, kind));
                        }
                    }
                });
    }

    private static void name(Operation operation, TicketKind kind) {
        operation.setOperationId(inWords(operation.getOperationId(), kind));
        operation.setSummary(inWords(operation.getSummary(), kind));
        if (operation.getDescription() != null) {
            operation.setDescription(inWords(operation.getDescription(), kind));
        }
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(content -> number(content, kind));
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> {
                    if (response.getDescription() != null) {
                        response.setDescription(inWords(response.getDescription(), kind));
                    }
                });
    }

    /// Examples name tickets of the kind that they are about.
    private static void number(MediaType content, TicketKind kind) {
        if (content.getExamples() == null) {
            return;
        }
        for (Example example : content.getExamples().values()) {
            if (example.getValue() instanceof Map<?, ?> members) {
                Map<String, Object> named = new LinkedHashMap<>();
                members.forEach((member, value) ->
                        named.put(
                                String.valueOf(member),
                                value instanceof String text
                                        ? text.replace("{prefix}", kind.prefix())
                                        : value));
                example.setValue(named);
            }
        }
    }

    private static String inWords(String text, TicketKind kind) {
        String words = kind.code().replace('_', ' ');
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String article = words.startsWith("i") ? "an " : "a ";
        return text.replace("{Kind}", name)
                .replace("{a kind}", article + words)
                .replace("{kind}", words);
    }
}
