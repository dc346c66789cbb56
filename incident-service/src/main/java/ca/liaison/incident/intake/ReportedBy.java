package ca.liaison.incident.intake;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whose matter the hub's desk writes down.
@Submitted
@Schema(name = "ReportedBy")
public record ReportedBy(
        @Schema(
                        description =
                                "The partner whose matter it is, code as in /v1/organisations; absent where the caller belongs to none",
                        examples = "nord")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(
                        description =
                                "That partner's own number of the matter. Its desk must have one; callers of other kinds may have none",
                        examples = "HDN-2026-00019")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Whether other partners may not see that number; false if absent")
                @Nullable Boolean partnerTicketNumberConfidential) {}
