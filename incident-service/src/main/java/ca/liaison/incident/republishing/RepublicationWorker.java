package ca.liaison.incident.republishing;

import ca.liaison.kit.timer.SweepThread;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Publishes again what is to be, as long as the process lives; one copy at a time.
@ApplicationScoped
class RepublicationWorker {
    private final SweepThread thread;

    RepublicationWorker(RepublishEvents republish) {
        this.thread = new SweepThread("republication", republish::step);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        thread.stop();
    }
}
