package ca.liaison.sla.directory;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a figure that is recorded was taken from.
@Submitted
@Schema(name = "GivenSource")
public record GivenSource(
        @Schema(
                        description = "Title of the document",
                        examples = "Disponibilité et soutien du service ONE Mail")
                @NotBlank
                @Size(max = 300)
                @PlainText
                @Screened
                @Nullable String document,
        @Schema(description = "Paragraph, table or heading of it", examples = "3.4")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String paragraph,
        @Schema(
                        description =
                                "Version or date that the document bears; `undated` where it bears none",
                        examples = "0.01 (2015)")
                @NotBlank
                @Size(max = 100)
                @PlainText
                @Screened
                @Nullable String version,
        @Schema(
                        description =
                                "Whether the document does not settle it here and the hub decided it; false if absent")
                @Nullable Boolean decidedByHub) {}
