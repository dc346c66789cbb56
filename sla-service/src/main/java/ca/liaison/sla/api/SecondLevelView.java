package ca.liaison.sla.api;

import ca.liaison.events.directory.SecondLevel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SecondLevel",
        description = "The second-level teams that a ticket may be assigned to.")
record SecondLevelView(
        @Schema(description = "Organisations and support groups") List<TeamView> teams,
        @Schema(description = "Where this was taken from") SourceView source) {

    static SecondLevelView of(SecondLevel level) {
        return new SecondLevelView(
                level.teams().stream().map(TeamView::of).toList(), SourceView.of(level.source()));
    }
}
