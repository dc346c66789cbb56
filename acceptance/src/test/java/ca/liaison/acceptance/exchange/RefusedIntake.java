package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An intake that is refused since it tells nothing of who presents the matter, and kept as a
/// draft.
public final class RefusedIntake {
    private RefusedIntake() {}

    /// @param report a whole one
    /// @return the id of the draft
    public static String draft(Desk desk, Kind kind, ObjectNode report) {
        ObjectNode incomplete = report.deepCopy();
        incomplete.remove("caller");
        Answer refused =
                desk.post(
                        kind.path() + "?keepDraft=true",
                        incomplete,
                        "Idempotency-Key",
                        Desk.newKey());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        return refused.text("/draft/id");
    }
}
