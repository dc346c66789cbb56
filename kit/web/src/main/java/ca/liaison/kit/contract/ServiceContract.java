package ca.liaison.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/// Completes the document of a service, when it is built, with what follows from its code and would
/// else be written down a second time.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ServiceContract implements OASFilter {
    private static final String PUBLIC = "/v1/";
    private static final String TOKEN = "accessToken";

    private final DeclaredTypes types;
    private final AnswerHeaders headers = new AnswerHeaders();
    private final RoleExamples examples = RoleExamples.read();

    public ServiceContract(IndexView index) {
        this.types = new DeclaredTypes(index);
    }

    /// Whatever stands beside a reference holds too: beside that of an enum, `type: object` could
    /// never be met.
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType((List<Schema.SchemaType>) null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        types.complete(components);
        ProblemSchemas.complete(components);
        headers.declare(components);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> {
                    if (path.startsWith(PUBLIC)) {
                        item.getOperations()
                                .values()
                                .forEach(operation -> complete(path, item, operation, document));
                    }
                });
        secure(document);
    }

    private void complete(String path, PathItem item, Operation operation, OpenAPI document) {
        Parameters.complete(path, item, operation);
        List<Parameter> parameters = Parameters.of(item, operation);
        parameters.forEach(Parameters::describe);
        operation.setSecurity(null);
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.compareTo("400") >= 0)
                .toList()
                .forEach(operation.getResponses()::removeAPIResponse);
        DeclaredProblems.add(
                operation,
                new PossibleProblems(path, operation, parameters, types.asksForRoles(operation))
                        .codes());
        headers.add(operation, parameters, document.getComponents().getSchemas());
        examples.add(operation);
    }

    /// The gateway says where tokens are had; the service by itself, that they are needed.
    private static void secure(OpenAPI document) {
        document.getComponents()
                .setSecuritySchemes(
                        Map.of(
                                TOKEN,
                                OASFactory.createSecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description(
                                                "Access token whose audience is this service")));
        document.setSecurity(
                List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of())));
    }
}
