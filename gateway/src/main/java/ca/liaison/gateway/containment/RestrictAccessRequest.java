package ca.liaison.gateway.containment;

import ca.liaison.gateway.restriction.ClosedAccess;
import ca.liaison.gateway.restriction.Extent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Closes the exchange to an organisation, wholly or in part.
@Submitted
@Schema(name = "AccessRestrictionRequest")
public record RestrictAccessRequest(
        @Schema(
                        description =
                                "Code of the organisation, as in /v1/organisations; never the hub itself",
                        examples = "lakeview")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @NotNull @Nullable Extent extent,
        @Schema(description = "With `partial`, and then needed: what is closed")
                @Nullable List<@Screened @PlainText String> areas,
        @Schema(
                        description =
                                "With `partial` alone: what is closed in these areas; `all` if absent")
                @Nullable ClosedAccess access,
        @Schema(
                        description = "Why. The organisation reads it",
                        examples = "Tokens of the organisation are used from an unknown network")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(
                        description =
                                "eHealth number of the security incident that it contains, where there is one",
                        examples = "INC0000042")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String incident,
        @Schema(description = "Label of the person who decided")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
