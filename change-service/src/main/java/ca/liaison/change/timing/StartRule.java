package ca.liaison.change.timing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What holds back the start of a change.
@Schema(
        name = "ChangeStartRule",
        description =
                """
                What holds back the start of a change.

                - `lead_time`: the lead time of its impact, from its submission or its review, whichever is later (Guide 4.9)
                - `cab`: the meeting of the board that decides (Guide 4.3)
                - `notice`: how long beforehand the other side is told (Guide 4.1)\
                """)
public enum StartRule {
    LEAD_TIME("lead_time_short"),
    CAB("late_for_cab"),
    NOTICE("notice_short");

    private final String finding;

    StartRule(String finding) {
        this.finding = finding;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The code of the finding where a change is to start earlier.
    public String finding() {
        return finding;
    }
}
