package ca.liaison.sla.api;

import ca.liaison.events.directory.ReopeningWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ReopeningWindow",
        description = "For how long after the notice of resolution a ticket may be reopened.")
record ReopeningWindowView(
        @Schema(description = "In days", examples = "15") int days,
        @Schema(description = "Where the figure was taken from") SourceView source) {

    static ReopeningWindowView of(ReopeningWindow window) {
        return new ReopeningWindowView(window.days(), SourceView.of(window.source()));
    }
}
