package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.ClockStops;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.PriorityMatrix;
import ca.liaison.events.directory.ReopeningWindow;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportHours;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Records for tests of what the directory answers.
final class DirectoryFixture {
    static final Instant START_OF_2026 = Instant.parse("2026-01-01T05:00:00Z");
    static final Instant MID_2026 = Instant.parse("2026-07-01T04:00:00Z");
    static final Instant END_OF_2026 = Instant.parse("2026-12-31T05:00:00Z");
    static final Source SOURCE = new Source("Guide", "2.2", "undated", false);

    private DirectoryFixture() {}

    static Organisation organisation(String code) {
        return organisation(code, 1, START_OF_2026, null);
    }

    static Organisation organisation(
            String code, int version, Instant validFrom, @Nullable Instant validUntil) {
        return new Organisation(
                code,
                version,
                validFrom,
                validUntil,
                new BilingualText("Nom " + version, "Name " + version),
                "fr",
                null,
                null);
    }

    static Agreement agreement(String organisation, String service, String... appliesTo) {
        return agreement(
                organisation, service, 1, START_OF_2026, null, List.of(appliesTo), List.of());
    }

    static Agreement agreement(
            String organisation,
            String service,
            int version,
            Instant validFrom,
            @Nullable Instant validUntil,
            List<String> appliesTo,
            List<ServiceLevelTarget> targets) {
        return new Agreement(
                organisation,
                service,
                version,
                validFrom,
                validUntil,
                appliesTo,
                new BilingualText("Entente", "Agreement"),
                new SupportHours(
                        new TreeMap<>(Map.of("P1", "around_the_clock")),
                        new BilingualText("jour et nuit", "around the clock"),
                        SOURCE),
                new PriorityMatrix(List.of(), SOURCE),
                List.of(),
                new ReopeningWindow(15, SOURCE),
                new ClockStops(List.of("partner"), SOURCE),
                List.of(),
                null,
                targets,
                null,
                null);
    }
}
