package ca.liaison.sla.api;

import ca.liaison.events.directory.Team;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Team",
        description = "Who may get a ticket: an organisation, or one of its support groups.")
record TeamView(
        @Schema(description = "Code of the organisation", examples = "hub") String organisation,
        @Schema(
                        description =
                                "Code of its support group; absent where the organisation itself is meant",
                        examples = "operations")
                @Nullable String supportGroup) {

    static TeamView of(Team team) {
        return new TeamView(team.organisation(), team.supportGroup());
    }
}
