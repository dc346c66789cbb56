package ca.liaison.sla.api;

import ca.liaison.events.directory.HandlingTerms;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "HandlingTerms",
        description = "What an agreement says about taking in and working on tickets.")
record HandlingTermsView(
        @Schema(description = "What a partner looks into before it turns to the hub")
                List<PreliminaryCheckView> preliminaryChecks,
        @Schema(description = "What the hub commits itself to, one entry a channel")
                List<ChannelCommitmentView> channelCommitments,
        @Schema(description = "Attempts to reach a desk before its ticket is closed")
                ContactAttemptsView contactAttempts,
        @Schema(description = "Whom the hub tells of an outage") OutageAudienceView outageAudience,
        @Schema(description = "Second-level teams that a ticket may be assigned to")
                SecondLevelView secondLevel,
        @Schema(description = "Where privacy matters go") PrivacyMattersView privacyMatters,
        @Schema(description = "How soon a major incident is looked back at")
                MajorIncidentReviewView majorIncidentReview,
        @Schema(
                        description =
                                "Where it was agreed that end users whose names are passed on must have agreed to that: the source")
                @Nullable SourceView endUserConsent) {

    static HandlingTermsView of(HandlingTerms terms) {
        return new HandlingTermsView(
                terms.preliminaryChecks().stream().map(PreliminaryCheckView::of).toList(),
                terms.channelCommitments().stream().map(ChannelCommitmentView::of).toList(),
                ContactAttemptsView.of(terms.contactAttempts()),
                OutageAudienceView.of(terms.outageAudience()),
                SecondLevelView.of(terms.secondLevel()),
                PrivacyMattersView.of(terms.privacyMatters()),
                MajorIncidentReviewView.of(terms.majorIncidentReview()),
                terms.endUserConsent() == null
                        ? null
                        : SourceView.of(terms.endUserConsent().source()));
    }
}
