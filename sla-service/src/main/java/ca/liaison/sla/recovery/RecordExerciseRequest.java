package ca.liaison.sla.recovery;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of an exercise.
@Submitted
@Schema(name = "RecoveryExerciseRequest")
public record RecordExerciseRequest(
        @Schema(
                        description =
                                "Your own number of the exercise, by which it is known from then on: letters, digits, dots, hyphens and underscores. The same request under the same number again changes nothing",
                        examples = "DR-2026-01")
                @NotBlank
                @Size(max = 64)
                @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*", message = "malformed")
                @PlainText
                @Screened
                @Nullable String exerciseNumber,
        @Schema(description = "Code of the service that was recovered", examples = "OLIS")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String service,
        @Schema(
                        description =
                                "The day in Toronto on which it was held; none that is to come",
                        format = "date",
                        examples = "2026-05-12")
                @NotBlank
                @Size(max = 10)
                @PlainText
                @Screened
                @Nullable String heldOn,
        @Schema(
                        description =
                                "How long it took until the service was there again, ISO 8601",
                        format = "duration",
                        examples = "PT3H20M")
                @NotBlank
                @Size(max = 40)
                @PlainText
                @Screened
                @Nullable String timeToRecover,
        @Schema(
                        description =
                                "How old the data was that was there again, when the service was lost, ISO 8601",
                        format = "duration",
                        examples = "PT45M")
                @NotBlank
                @Size(max = 40)
                @PlainText
                @Screened
                @Nullable String pointRecovered,
        @Schema(
                        description = "What was found",
                        examples =
                                "The standby took over; the certificate of one relay was missing")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String findings) {}
