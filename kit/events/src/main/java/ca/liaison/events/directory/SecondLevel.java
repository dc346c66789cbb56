package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// The second-level teams that a ticket may be assigned to.
@JsonIgnoreProperties(ignoreUnknown = true)
public record SecondLevel(List<Team> teams, Source source) {

    public SecondLevel {
        teams = List.copyOf(teams);
    }

    public boolean includes(Team team) {
        return teams.contains(team);
    }
}
