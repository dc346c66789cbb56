package ca.liaison.gateway.containment;

import ca.liaison.gateway.restriction.AccessRestriction;
import ca.liaison.gateway.restriction.AccessRestriction.Author;
import ca.liaison.gateway.restriction.AccessRestriction.Lifting;
import ca.liaison.gateway.restriction.ClosedAccess;
import ca.liaison.gateway.restriction.Extent;
import ca.liaison.gateway.restriction.RestrictionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A restriction as it is told. Who recorded it is the hub's own business.
@Schema(
        name = "AccessRestriction",
        description = "What is closed to an organisation, since when and why.")
record AccessRestrictionView(
        @Schema(description = "Id of the record") UUID id,
        @Schema(description = "Code of the organisation", examples = "lakeview")
                String organisation,
        RestrictionState state,
        Extent extent,
        @Schema(
                        description =
                                "What is closed: the first part of paths below `/v1`, in snake case, so that `support_groups` stands for everything below `/v1/support-groups`; empty where the extent is whole")
                List<String> areas,
        ClosedAccess access,
        @Schema(description = "Why it was closed") String reason,
        @Schema(
                        description = "eHealth number of the security incident that it contains",
                        examples = "INC0000042")
                @Nullable String incident,
        @Schema(description = "When it was recorded; it holds everywhere within a second")
                Instant since,
        @Schema(description = "When it was lifted; absent while it is in force")
                @Nullable Instant liftedAt,
        @Schema(description = "Why it was lifted") @Nullable String liftingReason,
        @Schema(description = "Who recorded it; told to the hub alone")
                @Nullable AuthorView recordedBy,
        @Schema(description = "Who lifted it; told to the hub alone")
                @Nullable AuthorView liftedBy) {

    /// @param toTheHub whether it is told who did it
    static AccessRestrictionView of(AccessRestriction restriction, boolean toTheHub) {
        Lifting lifting = restriction.lifting();
        return new AccessRestrictionView(
                restriction.closure().restriction(),
                restriction.closure().organisation(),
                lifting == null ? RestrictionState.IN_FORCE : RestrictionState.LIFTED,
                restriction.closure().extent(),
                restriction.closure().areas(),
                restriction.closure().access(),
                restriction.reason(),
                restriction.incident(),
                restriction.closure().since(),
                lifting == null ? null : lifting.at(),
                lifting == null ? null : lifting.reason(),
                toTheHub ? AuthorView.of(restriction.by()) : null,
                toTheHub && lifting != null ? AuthorView.of(lifting.by()) : null);
    }

    @Schema(name = "RestrictionAuthor", description = "Who recorded something.")
    record AuthorView(
            @Schema(description = "The client that spoke", examples = "hub-security") String client,
            @Schema(description = "Label of the person who decided") @Nullable String agent) {
        static AuthorView of(Author author) {
            return new AuthorView(author.client(), author.agent());
        }
    }

    @Schema(name = "AccessRestrictionPage", description = "One page of restrictions.")
    record PageOf(@Schema(description = "The latest first") List<AccessRestrictionView> items) {}
}
