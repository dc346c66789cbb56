package ca.liaison.incident.major;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a notice tells, in both languages.
@Submitted
@Schema(name = "NoticeText")
public record NoticeText(
        @Schema(description = "In French", examples = "Le service ne répond pas.")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String fr,
        @Schema(description = "In English", examples = "The service does not answer.")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String en) {}
