package ca.liaison.kit.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sweeps the timers of this service as long as the process lives.
@ApplicationScoped
class TimerWorker {
    private final TimerSweep sweep;
    private final SweepThread thread;

    TimerWorker(TimerSweep sweep) {
        this.sweep = sweep;
        this.thread = new SweepThread("timers", sweep::fireNext);
    }

    void start(@Observes StartupEvent started) {
        if (!sweep.idle()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        thread.stop();
    }
}
