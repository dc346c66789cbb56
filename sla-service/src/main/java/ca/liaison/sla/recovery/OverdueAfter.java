package ca.liaison.sla.recovery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long after an exercise the next one is overdue: `liaison.recovery.overdue-after`. The
/// documents name no figure (Guide, table 4), so this one is the hub's.
@Singleton
class OverdueAfter {
    private final Duration duration;

    OverdueAfter(
            @ConfigProperty(name = "liaison.recovery.overdue-after", defaultValue = "P365D")
                    Duration duration) {
        this.duration = duration;
    }

    boolean isOver(LocalDate since, LocalDate today) {
        return since.plusDays(duration.toDays()).isBefore(today);
    }
}
