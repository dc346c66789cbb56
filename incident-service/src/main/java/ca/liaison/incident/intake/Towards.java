package ca.liaison.incident.intake;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The partner that the hub asks to act.
@Submitted
@Schema(name = "Towards")
public record Towards(
        @Schema(description = "Code as in /v1/organisations", examples = "nord")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation) {}
