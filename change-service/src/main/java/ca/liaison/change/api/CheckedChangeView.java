package ca.liaison.change.api;

import ca.liaison.change.change.Filing;
import ca.liaison.change.intake.CheckChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What would hold of a change if it were filed now.
@Schema(
        name = "CheckedChange",
        description = "What would hold of a change if it were filed now. Nothing was filed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckedChangeView(
        @Schema(description = "The time that it was judged at") Instant at,
        ChangeView.ProcedureView procedure,
        @Schema(description = "When it may start, and what stands against the start asked for")
                TimingView timing,
        @Schema(description = "When it may be filed next, where that is not now")
                @Nullable Instant filedFrom,
        @Schema(
                        description =
                                "True where it is filed later than agreed after the fix was made; absent otherwise")
                @Nullable Boolean filedLate) {

    static CheckedChangeView of(CheckChange.Checked checked) {
        Filing filing = checked.filing();
        return new CheckedChangeView(
                checked.at(),
                ChangeView.ProcedureView.of(filing.procedure(), filing.circumstances()),
                TimingView.of(checked.timing(), filing.rfc().requested().start()),
                checked.filedFrom(),
                filing.late() ? true : null);
    }
}
