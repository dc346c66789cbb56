package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
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
                .flatMap(row -> row.priorityByUrgency().of(urgency));
    }

    /// One line of the table.
    ///
    /// @param meaning when an impact is of this height
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(String impact, BilingualText meaning, PriorityByUrgency priorityByUrgency) {}

    /// The cells of a line.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PriorityByUrgency(String high, String medium, String low) {

        Optional<String> of(String urgency) {
            return switch (urgency) {
                case "high" -> Optional.of(high);
                case "medium" -> Optional.of(medium);
                case "low" -> Optional.of(low);
                default -> Optional.empty();
            };
        }
    }
}
