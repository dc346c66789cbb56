package ca.liaison.incident.intake;

import ca.liaison.incident.ticket.CheckMade;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An answer to one line of the agreement's checklist.
@Submitted
@Schema(name = "Check")
public record Check(
        @Schema(
                        description =
                                "The line, as in `handling.preliminaryChecks` or `demandedEvidence` of the agreement",
                        examples = "workstation")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String code,
        @Schema(description = "Whether it was done", examples = "true") @NotNull
                @Nullable Boolean done,
        @Schema(
                        description = "What was found; always where the agreement demands evidence",
                        examples = "No fault found")
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String result) {

    CheckMade made() {
        return new CheckMade(Objects.requireNonNull(code), Boolean.TRUE.equals(done), result);
    }
}
