package ca.liaison.incident.intake;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who presents the matter, as a member of which desk. Of patients and of the public no name is
/// kept.
@Submitted
@Schema(name = "Caller")
public record Caller(
        @Schema(
                        description =
                                "What kind of caller it is, as in /v1/caller-kinds; absent where a desk speaks for itself",
                        examples = "end_user")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String kind,
        @Schema(
                        description =
                                "Name or label. Always, but of callers of whose kind no name is kept, such as patients: then never",
                        examples = "Service desk agent 12")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 100)
                @PlainText
                @Screened
                @Nullable String name,
        @Schema(
                        description = "A desk that speaks for itself: which one it is, always",
                        examples = "Hôpital du Nord service desk")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 100)
                @PlainText
                @Screened
                @Nullable String desk,
        @Schema(
                        description =
                                "Callers of whose kind no name is kept: a reference of your own, never a name, by which you find them again",
                        examples = "CALL-2026-00311")
                @Pattern(regexp = "(?=.*[0-9])[A-Za-z0-9._-]{1,64}", message = "malformed")
                @PlainText
                @Screened
                @Nullable String contactReference) {}
