package ca.liaison.sla.calls;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Takes in what the telephone system counted of a day. The same again changes nothing; other
/// figures are a new version.
@ApplicationScoped
public class RecordCallFigures {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final CallDays days;
    private final Clock clock;

    RecordCallFigures(CallDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /// @param first whether nothing was known of the day before
    public record Recorded(CallDay day, boolean first) {}

    @Transactional
    public Recorded execute(
            LocalDate date, RecordCallFiguresRequest request, RequestContent content, Actor actor) {
        if (!actor.hub()) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        if (date.isAfter(LocalDate.ofInstant(clock.instant(), TORONTO))) {
            content.fault(Violation.of("path:date", "in_future"));
        }
        request.check(content);
        content.rejectFaults();
        days.lock(date);
        CallFigures figures = request.figures();
        CallDay known = days.latest(date).orElse(null);
        if (known != null && known.figures().equals(figures)) {
            return new Recorded(known, false);
        }
        CallDay day =
                new CallDay(
                        date,
                        known == null ? 1 : known.version() + 1,
                        figures,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        days.add(day);
        return new Recorded(day, known == null);
    }
}
