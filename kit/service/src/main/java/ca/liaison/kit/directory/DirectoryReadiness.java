package ca.liaison.kit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A service takes requests once it has known the whole directory, whatever became of Kafka since.
@Readiness
@ApplicationScoped
class DirectoryReadiness implements HealthCheck {
    private final Directory directory;

    DirectoryReadiness(Directory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory").status(directory.ready()).build();
    }
}
