package ca.liaison.incident.intake;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who presents the matter, as a member of which desk. No patients and no members of the public
/// here.
@Submitted
@Schema(name = "Caller")
public record Caller(
        @Schema(description = "Name or label", examples = "Service desk agent 12")
                @NotBlank
                @Size(max = 100)
                @PlainText
                @Screened
                @Nullable String name,
        @Schema(examples = "Hôpital du Nord service desk")
                @NotBlank
                @Size(max = 100)
                @PlainText
                @Screened
                @Nullable String desk) {}
