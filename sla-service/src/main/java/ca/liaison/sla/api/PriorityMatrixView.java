package ca.liaison.sla.api;

import ca.liaison.events.directory.PriorityMatrix;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PriorityMatrix",
        description = "The table that gives a priority for an impact and an urgency.")
record PriorityMatrixView(
        @Schema(description = "One line for each impact, the highest first") List<Row> rows,
        @Schema(description = "Where the table was taken from") SourceView source) {

    static PriorityMatrixView of(PriorityMatrix matrix) {
        return new PriorityMatrixView(
                matrix.rows().stream().map(Row::of).toList(), SourceView.of(matrix.source()));
    }

    @Schema(name = "PriorityMatrixRow", description = "The priorities of one impact.")
    record Row(
            @Schema(
                            description = "Height of the impact",
                            enumeration = {"high", "medium", "low"},
                            examples = "high")
                    String impact,
            @Schema(description = "When an impact is of this height") BilingualTextView meaning,
            @Schema(description = "The priority for each urgency") Cells priorityByUrgency) {

        static Row of(PriorityMatrix.Row row) {
            PriorityMatrix.PriorityByUrgency cells = row.priorityByUrgency();
            return new Row(
                    row.impact(),
                    BilingualTextView.of(row.meaning()),
                    new Cells(cells.high(), cells.medium(), cells.low()));
        }
    }

    @Schema(name = "PriorityByUrgency", description = "The priority for each urgency.")
    record Cells(
            @Schema(description = "Where the urgency is high", examples = "P1") String high,
            @Schema(description = "Where the urgency is medium", examples = "P2") String medium,
            @Schema(description = "Where the urgency is low", examples = "P3") String low) {}
}
