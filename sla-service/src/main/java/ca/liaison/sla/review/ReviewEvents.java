package ca.liaison.sla.review;

import ca.liaison.events.servicelevel.ServiceReviewEvent;
import ca.liaison.events.servicelevel.ServiceReviewEventType;
import ca.liaison.sla.publishing.ServiceReviewPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Tells as facts what happens to meetings.
@ApplicationScoped
class ReviewEvents {
    private final ServiceReviewPublisher publisher;

    ReviewEvents(ServiceReviewPublisher publisher) {
        this.publisher = publisher;
    }

    /// @param review as it is after the step
    /// @param action number of the action that it tells of
    void publish(
            ServiceReview review,
            Step step,
            ServiceReviewEventType type,
            @Nullable Integer action) {
        Appointment appointment = review.appointment();
        publisher.publish(
                new ServiceReviewEvent(
                        type.type(),
                        review.id().toString(),
                        review.organisation(),
                        step.organisation(),
                        step.sequence(),
                        step.at(),
                        review.state().code(),
                        appointment.from().toString(),
                        appointment.until().toString(),
                        appointment.scheduledAt(),
                        action));
    }
}
