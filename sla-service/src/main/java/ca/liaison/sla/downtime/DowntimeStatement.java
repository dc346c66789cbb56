package ca.liaison.sla.downtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an organisation stated of its procedure.
///
/// @param version counts the statements of the organisation from 1
/// @param exists whether it has a procedure
/// @param lastTrainedOn when its users were last trained in it
/// @param howUsersAreTold how it tells them that a service is out
public record DowntimeStatement(
        int version,
        boolean exists,
        @Nullable LocalDate lastTrainedOn,
        @Nullable String howUsersAreTold,
        Instant statedAt) {

    /// Whether it says the same.
    boolean says(StateDowntimeProcedureRequest request, @Nullable LocalDate trained) {
        return exists == Boolean.TRUE.equals(request.exists())
                && Objects.equals(lastTrainedOn, trained)
                && Objects.equals(howUsersAreTold, request.howUsersAreTold());
    }
}
