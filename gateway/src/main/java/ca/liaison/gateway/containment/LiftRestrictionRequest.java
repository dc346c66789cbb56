package ca.liaison.gateway.containment;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Opens again what a restriction closed.
@Submitted
@Schema(name = "AccessRestrictionLiftRequest")
public record LiftRestrictionRequest(
        @Schema(
                        description = "Why. The organisation reads it",
                        examples = "The organisation has renewed its credentials")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(description = "Label of the person who decided")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
