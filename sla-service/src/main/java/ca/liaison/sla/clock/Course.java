package ca.liaison.sla.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one clock of a ticket, whatever its target.
///
/// @param id unique among the clocks of a ticket
/// @param organisation whose duty it is, where it is that of one
/// @param stages one after the other; the last one is in force
record Course(String id, Goal goal, @Nullable String organisation, List<Stage> stages) {

    Course {
        stages = List.copyOf(stages);
    }

    /// A time during which one priority, and one beginning, decided.
    ///
    /// @param from since when; until the next one
    /// @param phases from its beginning, in order; at least one, the first one running
    record Stage(Instant from, String priority, List<Phase> phases) {

        Stage {
            phases = List.copyOf(phases);
        }

        Instant startedAt() {
            return phases.getFirst().from();
        }
    }
}
