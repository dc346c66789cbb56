package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table that gives a priority (`P1` to `P4`) for an impact and an urgency (each `high`,
/// `medium` or `low`).
@JsonIgnoreProperties(ignoreUnknown = true)
public record PriorityMatrix(List<Row> rows, Source source) {

    public PriorityMatrix {
        rows = List.copyOf(rows);
    }

    /// Empty for an impact or urgency that the table does not have.
    public Optional<String> priority(String impact, String urgency) {
        return rows.stream()
                .filter(row -> row.impact().equals(impact))
                .findFirst()
                .map(row -> row.priorityByUrgency().get(urgency));
    }

    /// One line of the table.
    ///
    /// @param meaning when an impact is of this height
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(String impact, BilingualText meaning, Map<String, String> priorityByUrgency) {

        public Row {
            priorityByUrgency = Map.copyOf(priorityByUrgency);
        }
    }
}
