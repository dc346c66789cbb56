package ca.liaison.local.postgres;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/// Brings a service's schema up to what its jars say, with the owner role, before the service
/// starts.
public final class Migration {

    private static final List<String> LOCATIONS = List.of("db/kit", "db/migration");

    private Migration() {}

    /// Runs the missing migrations found in the jars below `program`; answers how many there were.
    public static int run(Path program, String url, ServiceDatabase database) throws IOException {
        List<URL> jars = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                List<String> found = locationsIn(file.toFile());
                if (!found.isEmpty()) {
                    jars.add(file.toUri().toURL());
                    locations.addAll(found);
                }
            }
        }
        if (jars.isEmpty()) {
            return 0;
        }
        try (URLClassLoader loader =
                new URLClassLoader(jars.toArray(URL[]::new), Migration.class.getClassLoader())) {
            return Flyway.configure(loader)
                    .outOfOrder(true)
                    .dataSource(url, database.owner(), database.ownerPassword())
                    .locations(
                            locations.stream()
                                    .distinct()
                                    .map(location -> "classpath:" + location)
                                    .toArray(String[]::new))
                    .placeholders(Map.of("applicationRole", database.application()))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        }
    }

    private static List<String> locationsIn(File jar) throws IOException {
        try (JarFile content = new JarFile(jar)) {
            return LOCATIONS.stream()
                    .filter(location ->
                            content.stream()
                                    .anyMatch(entry -> entry.getName().startsWith(location + "/")))
                    .toList();
        }
    }
}
