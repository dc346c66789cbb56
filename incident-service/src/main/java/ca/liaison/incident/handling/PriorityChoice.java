package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request gives a priority, or impact and urgency, not both and not neither.
public final class PriorityChoice {
    private PriorityChoice() {}

    public static void check(
            @Nullable Priority priority,
            @Nullable Level impact,
            @Nullable Level urgency,
            RequestContent content) {
        boolean both = impact != null && urgency != null;
        boolean neither = impact == null && urgency == null;
        if ((priority == null) == neither) {
            content.fault(
                    new Violation(
                            "/priority",
                            "one_of",
                            Map.of("members", List.of("priority", "impact + urgency"))));
        } else if (priority == null && !both) {
            content.fault(Violation.of(impact == null ? "/impact" : "/urgency", "required"));
        }
    }
}
