package ca.liaison.sla.directory;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The same words in both languages.
@Submitted
@Schema(name = "GivenText")
public record GivenText(
        @Schema(description = "In French", examples = "Hôpital du Nord")
                @NotBlank
                @Size(max = 1000)
                @PlainText
                @Screened
                @Nullable String fr,
        @Schema(description = "In English", examples = "North Hospital")
                @NotBlank
                @Size(max = 1000)
                @PlainText
                @Screened
                @Nullable String en) {}
