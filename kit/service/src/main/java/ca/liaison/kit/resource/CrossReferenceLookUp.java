package ca.liaison.kit.resource;

import ca.liaison.kit.crossreference.LookUpReferences;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.TicketKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Looking up pairs of numbers. Each service with tickets offers it at the same path; the gateway
/// asks them all.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public abstract class CrossReferenceLookUp {
    /// Where it is offered.
    public static final String PATH = "/v1/cross-references";

    private final LookUpReferences lookUp;
    private final CurrentActor actor;
    private final Screening screening;
    private final TicketSight sight;

    protected CrossReferenceLookUp(
            LookUpReferences lookUp, CurrentActor actor, Screening screening, TicketSight sight) {
        this.lookUp = lookUp;
        this.actor = actor;
        this.screening = screening;
        this.sight = sight;
    }

    @GET
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_SECURITY,
        RoleName.PARTNER_CHANGE,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.HUB_SECURITY,
        RoleName.SERVICE_LEAD,
        RoleName.DEPLOYMENT_LEAD,
        RoleName.CAB_CHAIR,
        RoleName.AUDITOR
    })
    @Operation(
            operationId = "lookUpCrossReferences",
            summary = "Look up ticket numbers",
            description =
                    "By an organisation's own number (`partnerTicketNumber`) or by the eHealth number (`number`): send exactly one of the two. Gives the present holder of a number, else the"
                            + " former one, and an empty list where there is nothing that you may see.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    public List<ReferenceView> lookUp(
            @Parameter(description = "The eHealth ticket number; not with `partnerTicketNumber`")
                    @RestQuery
                    @Nullable String number,
            @Parameter(
                            description =
                                    "An organisation's own number; not with `number`. Capitals, small letters and blanks make no difference",
                            example = "HDN-2026-00017")
                    @RestQuery
                    @Schema(maxLength = 64)
                    @Nullable String partnerTicketNumber,
            @Parameter(
                            description =
                                    "With `partnerTicketNumber`: code of the organisation whose number it is; yours if absent, so the hub must say it",
                            example = "nord")
                    @RestQuery
                    @Nullable String organisation,
            @Parameter(description = "Kind of ticket; all if absent")
                    @RestQuery
                    @Schema(implementation = TicketKind.class)
                    @Nullable String kind,
            @Context UriInfo uri) {
        Actor caller = actor.get();
        QueryParameters query = new QueryParameters(uri, screening);
        String ticket = query.text("number");
        PartnerNumber partnerNumber = query.partnerNumber("partnerTicketNumber");
        String whose = query.text("organisation");
        TicketKind only = query.value("kind", TicketKind.class);
        if ((number == null) == (partnerTicketNumber == null)) {
            query.fault(
                    new Violation(
                            "?number",
                            "one_of",
                            Map.of("members", List.of("number", "partnerTicketNumber"))));
        }
        if (caller.hub() && partnerTicketNumber != null && organisation == null) {
            query.fault(Violation.of("?organisation", "required"));
        }
        query.rejectFaults();
        Set<TicketKind> kinds = EnumSet.copyOf(sight.kinds());
        kinds.removeIf(each -> only != null && only != each);
        List<Reference> found =
                ticket != null
                        ? lookUp.byNumber(caller, ticket)
                        : lookUp.byPartnerNumber(
                                caller,
                                kinds,
                                whose == null ? caller.organisation() : whose,
                                Objects.requireNonNull(partnerNumber));
        return found.stream()
                .filter(reference -> kinds.contains(reference.kind()))
                .map(ReferenceView::of)
                .toList();
    }
}
