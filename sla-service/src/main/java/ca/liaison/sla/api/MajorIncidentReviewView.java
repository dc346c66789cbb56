package ca.liaison.sla.api;

import ca.liaison.events.directory.MajorIncidentReview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MajorIncidentReview",
        description =
                "How soon a major incident is looked back at, in business days counted from its resolution.")
record MajorIncidentReviewView(
        @Schema(description = "Until the review has its date", examples = "2") int scheduledWithin,
        @Schema(description = "Until the report is ready", examples = "5") int reportWithin,
        @Schema(description = "Where this was taken from") SourceView source) {

    static MajorIncidentReviewView of(MajorIncidentReview review) {
        return new MajorIncidentReviewView(
                review.scheduledWithin(), review.reportWithin(), SourceView.of(review.source()));
    }
}
