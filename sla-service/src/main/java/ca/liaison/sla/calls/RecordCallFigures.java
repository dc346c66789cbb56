package ca.liaison.sla.calls;

import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Takes in what the telephone system counted of a day. The same again changes nothing; other
/// figures are a new version. A repeat under the same key changes nothing whatever was told since.
@ApplicationScoped
public class RecordCallFigures {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final CallDays days;
    private final IdempotencyKeys keys;
    private final Clock clock;

    RecordCallFigures(CallDays days, IdempotencyKeys keys, Clock clock) {
        this.days = days;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param day the version that counts
    /// @param written whether it was written now
    public record Recorded(CallDay day, boolean written) {}

    /// @param key the request's `Idempotency-Key`, where it has one
    @Transactional
    public Recorded execute(
            LocalDate date,
            RecordCallFiguresRequest request,
            RequestContent content,
            @Nullable String key,
            Actor actor) {
        if (!actor.hub()) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        if (date.isAfter(LocalDate.ofInstant(clock.instant(), TORONTO))) {
            content.fault(Violation.of("path:date", "in_future"));
        }
        request.check(content);
        content.rejectFaults();
        IdempotencyKey.check(key, false);
        days.lock(date);
        Content asked = new Content("PUT /v1/call-figures/" + date, content.tree());
        CallFigures figures = request.figures();
        CallDay known = days.latest(date).orElse(null);
        boolean repeated = keys.find(actor, key, asked).isPresent();
        if (known != null && (repeated || known.figures().equals(figures))) {
            keys.keep(actor, key, asked, new Effect(known.version(), null));
            return new Recorded(known, false);
        }
        CallDay day =
                new CallDay(
                        date,
                        known == null ? 1 : known.version() + 1,
                        figures,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        days.add(day);
        keys.keep(actor, key, asked, new Effect(day.version(), null));
        return new Recorded(day, true);
    }
}
