package ca.liaison.change.intake;

import ca.liaison.change.change.Filing;
import ca.liaison.change.change.Procedure;
import ca.liaison.change.timing.ChangeTimings;
import ca.liaison.change.timing.Timing;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Judges a request for change as filing does, without filing it (CHG-25).
@ApplicationScoped
public class CheckChange {
    private final FilingData data;
    private final ChangeTimings timings;
    private final Clock clock;

    CheckChange(FilingData data, ChangeTimings timings, Clock clock) {
        this.data = data;
        this.timings = timings;
        this.clock = clock;
    }

    /// What would hold if it were filed now.
    ///
    /// @param filedFrom when it may be filed next, where that is not now
    public record Checked(Filing filing, Timing timing, @Nullable Instant filedFrom, Instant at) {}

    /// @throws ca.liaison.kit.problem.Rejected as filing it would, but for its time
    public Checked execute(Actor actor, FileChangeRequest request, RequestContent content) {
        FileChange.requireFiler(actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FilingRules.check(request, actor, now, content);
        content.rejectFaults();
        Procedure procedure = FilingRules.procedure(actor, request).orElseThrow();
        String organisation = FileChange.Whose.of(request, actor).organisation();
        Filing filing = data.filing(request, organisation, procedure, content, now);
        String service = filing.rfc().service();
        Timing timing =
                timings.of(service, now)
                        .of(procedure, filing.circumstances(), filing.rfc(), now, null, null);
        return new Checked(
                filing, timing, data.filedFrom(procedure, service, now).orElse(null), now);
    }
}
