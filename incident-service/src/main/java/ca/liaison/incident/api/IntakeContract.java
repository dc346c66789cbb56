package ca.liaison.incident.api;

import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.contract.DeclaredProblems;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/// Writes into the document what an intake refuses by rules of its own.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class IntakeContract implements OASFilter {
    private static final Set<ProblemCode> REDIRECTIONS =
            Set.of(ProblemCode.BELONGS_TO_PARTNER_DESK, ProblemCode.PRIVACY_MATTER);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (String path : List.of("", "/drafts/{id}/submit")) {
            DeclaredProblems.add(
                    post(document, TicketKind.INCIDENT, path),
                    Set.of(ProblemCode.EVIDENCE_MISSING));
            Tickets.KINDS.forEach(
                    kind -> DeclaredProblems.add(post(document, kind, path), REDIRECTIONS));
        }
    }

    private static Operation post(OpenAPI document, TicketKind kind, String path) {
        return document.getPaths().getPathItem(KindPath.of(kind) + path).getPOST();
    }
}
