package ca.liaison.change.api;

import ca.liaison.kit.crossreference.LookUpReferences;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.resource.CrossReferenceLookUp;
import ca.liaison.kit.screening.Screening;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Looking up pairs of numbers.
@Path(CrossReferenceLookUp.PATH)
@Tag(
        name = "Cross-references",
        description = "Which ticket stands behind which organisation's number.")
class CrossReferenceResource extends CrossReferenceLookUp {
    CrossReferenceResource(
            LookUpReferences lookUp, CurrentActor actor, Screening screening, TicketSight sight) {
        super(lookUp, actor, screening, sight);
    }
}
