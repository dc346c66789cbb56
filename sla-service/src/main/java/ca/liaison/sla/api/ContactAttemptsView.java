package ca.liaison.sla.api;

import ca.liaison.events.directory.ContactAttempts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ContactAttempts",
        description =
                "How often the hub tries to reach a partner's desk before a resolved ticket is closed without"
                        + " its answer.")
record ContactAttemptsView(
        @Schema(description = "How many attempts without an answer are enough", examples = "3")
                int attempts,
        @Schema(description = "How long to leave between two of them") Interval interval,
        @Schema(description = "Where this was taken from") SourceView source) {

    static ContactAttemptsView of(ContactAttempts attempts) {
        return new ContactAttemptsView(
                attempts.attempts(),
                new Interval(
                        attempts.interval().hours(), SourceView.of(attempts.interval().source())),
                SourceView.of(attempts.source()));
    }

    @Schema(name = "ContactInterval", description = "The least time between two attempts.")
    record Interval(
            @Schema(description = "In hours", examples = "1") int hours,
            @Schema(description = "Where this was taken from") SourceView source) {}
}
