package ca.liaison.sla.review;

import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a move may need to know or touch beyond its own meeting.
@Singleton
public class Surroundings {
    private final Directory directory;
    private final ReviewRecords records;
    private final BuildAgenda agendas;
    private final KeptAgendas keptAgendas;
    private final String hub;

    Surroundings(
            Directory directory,
            ReviewRecords records,
            BuildAgenda agendas,
            KeptAgendas keptAgendas,
            @ConfigProperty(name = "liaison.hub.organisation") String hub) {
        this.directory = directory;
        this.records = records;
        this.agendas = agendas;
        this.keptAgendas = keptAgendas;
        this.hub = hub;
    }

    DirectorySnapshot directory() {
        return directory.snapshot();
    }

    ReviewRecords records() {
        return records;
    }

    /// Keeps the agenda of a meeting as it is now that it is held.
    void keepAgenda(ServiceReview review, Instant heldAt) {
        keptAgendas.keep(review, agendas.of(review, heldAt));
    }

    /// Code of the hub.
    String hub() {
        return hub;
    }
}
