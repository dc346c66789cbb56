package ca.liaison.sla.api;

import ca.liaison.kit.contract.DeclaredProblems;
import ca.liaison.kit.problem.ProblemCode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Writes into the document that what a query names may not be found: a service of which nothing
/// was agreed with the caller, a ticket that it takes no part in, a report that is not kept yet;
/// and what operations refuse by rules of their own.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class QueryContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        DeclaredProblems.add(
                document.getPaths().getPathItem(AvailabilityResource.PATH).getGET(),
                Set.of(ProblemCode.NOT_FOUND));
        DeclaredProblems.add(
                document.getPaths().getPathItem(ClocksResource.PATH).getGET(),
                Set.of(ProblemCode.NOT_FOUND, ProblemCode.FORBIDDEN));
        DeclaredProblems.add(
                document.getPaths().getPathItem(ReportResource.PATH + "/verification").getGET(),
                Set.of(ProblemCode.MONTH_NOT_CLOSED));
        for (String versions :
                List.of("/v1/agreements/{id}/versions", "/v1/calendars/{code}/versions")) {
            DeclaredProblems.add(
                    document.getPaths().getPathItem(versions).getPOST(),
                    Set.of(ProblemCode.FORBIDDEN, ProblemCode.OVERLAPPING_VALIDITY));
        }
        document.getPaths()
                .getPathItem("/v1/outages/{ticket}")
                .getOperations()
                .values()
                .forEach(each -> DeclaredProblems.add(each, Set.of(ProblemCode.FORBIDDEN)));
        DeclaredProblems.add(
                document.getPaths().getPathItem(RecoveryExerciseResource.PATH).getPOST(),
                Set.of(ProblemCode.FORBIDDEN, ProblemCode.EXERCISE_NUMBER_TAKEN));
        ofReviews(document);
    }

    private static void ofReviews(OpenAPI document) {
        DeclaredProblems.add(
                document.getPaths().getPathItem(ServiceReviewResource.PATH).getPOST(),
                Set.of(ProblemCode.FORBIDDEN));
        String one = ServiceReviewResource.PATH + "/{id}/";
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> {
                    if (path.startsWith(one) && item.getPOST() != null) {
                        DeclaredProblems.add(
                                item.getPOST(),
                                Set.of(ProblemCode.FORBIDDEN, ProblemCode.REVIEW_STATE));
                    }
                });
        DeclaredProblems.add(
                document.getPaths().getPathItem(one + "hold").getPOST(),
                Set.of(ProblemCode.REVIEW_NOT_DUE));
        DeclaredProblems.add(
                document.getPaths().getPathItem(one + "close").getPOST(),
                Set.of(ProblemCode.MINUTES_MISSING));
    }
}
