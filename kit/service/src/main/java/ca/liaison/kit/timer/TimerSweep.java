package ca.liaison.kit.timer;

import ca.liaison.kit.businesstime.BusinessTime;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Does what is due, one timer a transaction, in which its row goes too. Any number may sweep at
/// once, in this process and in others: each takes what no other is taking.
@ApplicationScoped
public class TimerSweep {
    private static final Logger LOG = Logger.getLogger(TimerSweep.class);

    private final Timers timers;
    private final BusinessTime time;
    private final Map<String, TimerHandler> handlers;
    private final Counter fired;
    private final Counter failed;

    TimerSweep(
            Timers timers,
            BusinessTime time,
            @All List<TimerHandler> handlers,
            MeterRegistry metrics) {
        this.timers = timers;
        this.time = time;
        this.handlers =
                handlers.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        TimerHandler::kind, Function.identity()));
        this.fired =
                Counter.builder("liaison.timers.fired")
                        .description("Timers whose effect was committed")
                        .register(metrics);
        this.failed =
                Counter.builder("liaison.timers.failed")
                        .description("Attempts of timers that failed and are made again")
                        .register(metrics);
    }

    /// Fires the timer that has been due longest. One that fails is put off and stands in nobody's
    /// way. Timers of a kind that this version has no handler for are left for one that has.
    ///
    /// @return whether there was one
    @ActivateRequestContext
    public boolean fireNext() {
        AtomicReference<Timer> taken = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            timers.take(handlers.keySet(), time.offset())
                                    .ifPresent(timer -> {
                                        taken.set(timer);
                                        handler(timer).fire(timer);
                                    }));
        } catch (RuntimeException cause) {
            Timer timer = taken.get();
            if (timer == null) {
                throw cause;
            }
            putOff(timer, cause);
            return true;
        }
        if (taken.get() == null) {
            return false;
        }
        fired.increment();
        return true;
    }

    boolean idle() {
        return handlers.isEmpty();
    }

    private TimerHandler handler(Timer timer) {
        return Optional.ofNullable(handlers.get(timer.kind())).orElseThrow();
    }

    private void putOff(Timer timer, RuntimeException cause) {
        failed.increment();
        LOG.errorf(
                cause,
                "Timer %s of %s (%s) failed and is tried again",
                timer.kind(),
                timer.subject(),
                timer.occurrence());
        QuarkusTransaction.requiringNew().run(() -> timers.putOff(timer));
    }
}
