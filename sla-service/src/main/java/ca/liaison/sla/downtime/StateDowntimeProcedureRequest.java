package ca.liaison.sla.downtime;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an organisation states of its procedure for when a service is out.
@Submitted
@Schema(name = "StateDowntimeProcedureRequest")
public record StateDowntimeProcedureRequest(
        @Schema(description = "Whether the organisation has a procedure", examples = "true")
                @NotNull
                @Nullable Boolean exists,
        @Schema(
                        description =
                                "When its users were last trained in it, a day in Toronto that is not in the future; absent while they were not, or there is no procedure",
                        format = "date",
                        examples = "2026-05-14")
                @Size(max = 20)
                @PlainText
                @Screened
                @Nullable String lastTrainedOn,
        @Schema(
                        description = "How the organisation tells its users that a service is out",
                        examples = "A message on all workstations, and a call to each ward")
                @Pattern(regexp = "(?s).*\\S.*", message = "blank")
                @Size(max = 2000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String howUsersAreTold,
        @Schema(description = "Label of the person who states it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent) {}
