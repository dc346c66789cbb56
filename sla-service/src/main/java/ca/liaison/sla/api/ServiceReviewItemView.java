package ca.liaison.sla.api;

import ca.liaison.sla.review.ReviewState;
import ca.liaison.sla.review.ServiceReview;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ServiceReviewItem",
        description = "A review meeting as lists show it, without what was said of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceReviewItemView(
        @Schema(description = "Id of the meeting") UUID id,
        @Schema(description = "Code of the organisation that the hub meets", examples = "nord")
                String organisation,
        @Schema(description = "The first month that is looked at, in Toronto", examples = "2026-10")
                String from,
        @Schema(description = "The last month that is looked at", examples = "2026-10")
                String until,
        ReviewState state,
        @Schema(description = "When it takes place", examples = "2026-11-09T15:00:00Z")
                Instant scheduledAt,
        @Schema(description = "When it was scheduled first") Instant createdAt,
        @Schema(description = "When it was held; absent until then") @Nullable Instant heldAt,
        @Schema(description = "When it was closed or cancelled; absent until then")
                @Nullable Instant endedAt) {

    static ServiceReviewItemView of(ServiceReview review) {
        return new ServiceReviewItemView(
                review.id(),
                review.organisation(),
                review.appointment().from().toString(),
                review.appointment().until().toString(),
                review.state(),
                review.appointment().scheduledAt(),
                review.createdAt(),
                review.heldAt(),
                review.endedAt());
    }

    @Schema(name = "ServiceReviewPage", description = "One page of review meetings.")
    record PageOf(
            @Schema(description = "The last one that was scheduled first")
                    List<ServiceReviewItemView> items) {}
}
