package ca.liaison.sla.contact;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new version of a contact table.
@Submitted
@Schema(name = "RecordContactsRequest")
public record RecordContactsRequest(
        @Schema(
                        description =
                                "From when on it holds, not before now; from now on if absent. The version before it ends then",
                        examples = "2027-01-04T13:00:00-05:00")
                @Nullable OffsetDateTime validFrom,
        @Schema(
                        description =
                                "eHealth number of the service request by which the change was asked; only the hub's own table needs none",
                        examples = "REQ0000042")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String request,
        @Schema(
                        description =
                                "All contacts of the table, a service desk and an escalation contact among them")
                @NotNull
                @Size(max = 50)
                @Nullable List<@NotNull @Valid ContactEntry> contacts,
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
