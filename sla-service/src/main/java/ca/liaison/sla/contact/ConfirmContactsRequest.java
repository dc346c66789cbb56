package ca.liaison.sla.contact;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a contact table is still right.
@Submitted
@Schema(name = "ConfirmContactsRequest")
public record ConfirmContactsRequest(
        @Schema(
                        description =
                                "The version that was looked at, so that no other is confirmed unseen; the one in force if absent",
                        examples = "2")
                @Nullable Integer version,
        @Schema(description = "Label of the person who looked at it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
