package ca.liaison.incident.major;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The report on a major incident, in both languages.
@Submitted
@Schema(name = "ReportText")
public record ReportText(
        @Schema(
                        description = "In French",
                        examples = "Le serveur d'authentification ne répondait plus.")
                @NotBlank
                @Size(max = 20000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String fr,
        @Schema(
                        description = "In English",
                        examples = "The authentication server had stopped to answer.")
                @NotBlank
                @Size(max = 20000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String en) {}
