package ca.liaison.sla.directory;

import ca.liaison.kit.directory.Directory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Brings the directory up to date before the first request.
@ApplicationScoped
class DirectoryStart {
    private static final Logger LOG = Logger.getLogger(DirectoryStart.class);

    private final LoadShippedDirectory load;
    private final RepublishDirectory republish;
    private final Directory directory;
    private final boolean republishAtStart;

    DirectoryStart(
            LoadShippedDirectory load,
            RepublishDirectory republish,
            Directory directory,
            @ConfigProperty(name = "liaison.directory.republish", defaultValue = "false")
                    boolean republishAtStart) {
        this.load = load;
        this.republish = republish;
        this.directory = directory;
        this.republishAtStart = republishAtStart;
    }

    void start(@Observes StartupEvent started) {
        LOG.infof("Directory: %d versions written from what is shipped", load.execute());
        if (republishAtStart) {
            republish.execute();
        }
        directory.revalidate();
    }
}
