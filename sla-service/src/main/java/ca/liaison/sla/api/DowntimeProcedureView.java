package ca.liaison.sla.api;

import ca.liaison.sla.downtime.DowntimeProcedures.Stated;
import ca.liaison.sla.downtime.DowntimeStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DowntimeProcedure",
        description =
                "What an organisation stated last of its procedure for when a service is out.")
record DowntimeProcedureView(
        @Schema(description = "Code of the organisation", examples = "nord") String organisation,
        @Schema(description = "Whether it ever stated anything", examples = "true") boolean stated,
        @Schema(
                        description = "Whether it has a procedure; absent where nothing was stated",
                        examples = "true")
                @Nullable Boolean exists,
        @Schema(
                        description =
                                "When its users were last trained in it, in Toronto; absent where that was not stated",
                        examples = "2026-05-14")
                @Nullable LocalDate lastTrainedOn,
        @Schema(
                        description =
                                "How it tells its users that a service is out; absent where that was not stated",
                        examples = "A message on all workstations, and a call to each ward")
                @Nullable String howUsersAreTold,
        @Schema(
                        description =
                                "Counts the statements of the organisation from 1; absent where nothing was stated",
                        examples = "1")
                @Nullable Integer version,
        @Schema(
                        description = "When it was stated; absent where nothing was",
                        examples = "2026-06-01T14:00:00Z")
                @Nullable Instant statedAt) {

    static DowntimeProcedureView of(Stated stated) {
        DowntimeStatement statement = stated.statement();
        return statement == null
                ? new DowntimeProcedureView(
                        stated.organisation(), false, null, null, null, null, null)
                : new DowntimeProcedureView(
                        stated.organisation(),
                        true,
                        statement.exists(),
                        statement.lastTrainedOn(),
                        statement.howUsersAreTold(),
                        statement.version(),
                        statement.statedAt());
    }

    @Schema(name = "DowntimeProcedurePage", description = "One page of downtime procedures.")
    record PageOf(
            @Schema(description = "In the order of their organisations")
                    List<DowntimeProcedureView> items) {}
}
