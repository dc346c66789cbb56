package ca.liaison.sla.api;

import ca.liaison.kit.contract.DeclaredProblems;
import ca.liaison.kit.problem.ProblemCode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Writes into the document that a service of which nothing was agreed with the caller is not
/// found.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AvailabilityContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        DeclaredProblems.add(
                document.getPaths().getPathItem(AvailabilityResource.PATH).getGET(),
                Set.of(ProblemCode.NOT_FOUND));
    }
}
