package ca.liaison.sla.clock;

import ca.liaison.kit.timer.SweepThread;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells what becomes due as long as the process lives. Any number of copies may.
@ApplicationScoped
class ClockWorker {
    private final SweepThread thread;

    ClockWorker(KeepClocks clocks, MeterRegistry metrics) {
        this.thread = new SweepThread("clocks", clocks::tellDue);
        metrics.gauge("liaison.clocks.gaps", clocks, KeepClocks::gaps);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        thread.stop();
    }
}
