package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.sla.review.ActionState;
import ca.liaison.sla.review.AgreedAction;
import ca.liaison.sla.review.Concern;
import ca.liaison.sla.review.Minutes;
import ca.liaison.sla.review.OwnerRole;
import ca.liaison.sla.review.ReviewAction;
import ca.liaison.sla.review.ReviewDetails;
import ca.liaison.sla.review.ReviewState;
import ca.liaison.sla.review.ServiceReview;
import ca.liaison.sla.review.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ServiceReview",
        description =
                "A meeting at which the hub and an organisation look at how its services went.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceReviewView(
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
        @Schema(description = "Where it takes place", examples = "Salle 4, rue Bay")
                @Nullable String place,
        @Schema(
                        description = "How one takes part from afar",
                        examples = "https://meet.example.org/service-review")
                @Nullable String bridge,
        @Schema(description = "When it was scheduled first") Instant createdAt,
        @Schema(description = "When it was held; absent until then") @Nullable Instant heldAt,
        @Schema(description = "When it was closed or cancelled; absent until then")
                @Nullable Instant endedAt,
        @Schema(description = "What was raised, in that order") List<ConcernView> concerns,
        @Schema(description = "What was said and decided; absent until it is written down")
                @Nullable MinutesView minutes,
        @Schema(description = "What was agreed at this meeting, in that order")
                List<ActionView> actions,
        @Schema(description = "What was done with it, in that order") List<StepView> history,
        @Schema(description = "What you can do with it now") List<ReviewAction> allowedActions,
        @Schema(
                        description =
                                "Raised by each move but a concern; its ETag is the same between quotes",
                        examples = "1")
                long revision) {

    /// @param today in Toronto
    static ServiceReviewView of(ReviewDetails details, Actor actor, LocalDate today) {
        ServiceReview review = details.review();
        Minutes minutes = details.minutes();
        return new ServiceReviewView(
                review.id(),
                review.organisation(),
                review.appointment().from().toString(),
                review.appointment().until().toString(),
                review.state(),
                review.appointment().scheduledAt(),
                review.appointment().place(),
                review.appointment().bridge(),
                review.createdAt(),
                review.heldAt(),
                review.endedAt(),
                details.concerns().stream().map(ConcernView::of).toList(),
                minutes == null ? null : MinutesView.of(minutes),
                details.actions().stream().map(each -> ActionView.of(each, today)).toList(),
                details.steps().stream().map(StepView::of).toList(),
                details.allowedTo(actor),
                review.revision());
    }

    @Schema(
            name = "ServiceReviewConcern",
            description = "What one of the two sides wants to be spoken of.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConcernView(
            @Schema(description = "Code of the organisation that raised it", examples = "nord")
                    String organisation,
            @Schema(description = "Code of the service that it is about", examples = "OLIS")
                    @Nullable String service,
            @Schema(
                            description = "What is to be spoken of",
                            examples = "The queue grows each Monday morning")
                    String text,
            @Schema(description = "When it was raised") Instant raisedAt) {

        static ConcernView of(Concern concern) {
            return new ConcernView(
                    concern.organisation(), concern.service(), concern.text(), concern.raisedAt());
        }
    }

    @Schema(name = "ServiceReviewMinutes", description = "What was said and decided.")
    record MinutesView(
            @Schema(description = "Which version it is, counted from 1", examples = "1")
                    int version,
            @Schema(
                            description = "What was said",
                            examples = "The outage of October was looked at; the cause is known")
                    String text,
            @Schema(
                            description = "What was decided",
                            examples = "[\"The next meeting looks at two months\"]")
                    List<String> decisions,
            @Schema(description = "When this version was recorded") Instant recordedAt) {

        static MinutesView of(Minutes minutes) {
            return new MinutesView(
                    minutes.version(), minutes.text(), minutes.decisions(), minutes.recordedAt());
        }
    }

    @Schema(
            name = "ServiceReviewAction",
            description = "What is to be done, by which role of which organisation.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionView(
            @Schema(description = "Counts the actions of the meeting from 1", examples = "1")
                    int number,
            @Schema(
                            description = "What is to be done",
                            examples = "Watch when certificates run out")
                    String description,
            @Schema(description = "Code of the organisation that does it", examples = "hub")
                    String ownerOrganisation,
            OwnerRole ownerRole,
            @Schema(
                            description = "The last day in Toronto on which it is in time",
                            examples = "2026-11-30")
                    LocalDate dueOn,
            @Schema(description = "Whether it is open and that day is over", examples = "false")
                    boolean overdue,
            ActionState state,
            @Schema(description = "When it was agreed") Instant agreedAt,
            @Schema(
                            description =
                                    "Code of the organisation that said that it was done, or need not be; absent while it is open",
                            examples = "hub")
                    @Nullable String endedBy,
            @Schema(description = "When that was said; absent while it is open")
                    @Nullable Instant endedAt,
            @Schema(
                            description = "How it was done, or why it need not be",
                            examples = "The monitoring watches them since Monday")
                    @Nullable String note) {

        static ActionView of(AgreedAction action, LocalDate today) {
            AgreedAction.End end = action.end();
            return new ActionView(
                    action.number(),
                    action.description(),
                    action.ownerOrganisation(),
                    action.ownerRole(),
                    action.dueOn(),
                    action.overdue(today),
                    action.state(),
                    action.agreedAt(),
                    end == null ? null : end.organisation(),
                    end == null ? null : end.at(),
                    end == null ? null : end.note());
        }
    }

    @Schema(name = "ServiceReviewStep", description = "Something that was done with a meeting.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(description = "Counts the steps of the meeting from 1", examples = "1")
                    long sequence,
            @Schema(description = "When it was done") Instant at,
            ReviewAction action,
            @Schema(description = "Code of the organisation that did it", examples = "hub")
                    String organisation,
            @Schema(
                            description = "Why, where it was asked for",
                            examples = "Both sides agreed to meet in January only")
                    @Nullable String reason) {

        static StepView of(Step step) {
            return new StepView(
                    step.sequence(), step.at(), step.action(), step.organisation(), step.reason());
        }
    }
}
