package ca.liaison.change.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is settled about a change when it is filed.
///
/// @param openedBy the organisation whose change it is, whoever enters it
/// @param plan the implementation plan; empty while it is to be written
/// @param internalApproval who approved it within the partner organisation (CHG-03); absent for the
///   hub's own
/// @param template code of the template of a standard change
/// @param incident number of the incident that an emergency fix follows from
/// @param madeAt when the fix was made, where it was made before this was filed
/// @param late whether it was filed later than agreed after the fix was made (CHG-14)
/// @param meeting the meeting that is to decide; absent where none is
public record Filing(
        String openedBy,
        Procedure procedure,
        Circumstances circumstances,
        Rfc rfc,
        List<PlanStep> plan,
        @Nullable String internalApproval,
        @Nullable String template,
        @Nullable String incident,
        @Nullable Instant madeAt,
        boolean late,
        @Nullable Instant meeting) {
    public Filing {
        plan = List.copyOf(plan);
    }
}
