package ca.liaison.local.suite;

import ca.liaison.local.process.PidFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a suite keeps what it keeps: everything but the caches lies in one folder, so that several
/// suites can live beside each other on one machine.
///
/// @param repository the checkout whose build is run
/// @param folder data, logs, pid files and secrets of this suite
/// @param cache unpacked and prepared programs, shared by all suites of the checkout
public record Home(Path repository, Path folder, Path cache) {

    /// The home that the surroundings name: `LIAISON_HOME` (else `.liaison` in the checkout),
    /// `LIAISON_CACHE` (else `.liaison/cache`).
    public static Home of(
            Path repository, @Nullable String namedHome, @Nullable String namedCache) {
        Path standard = repository.resolve(".liaison");
        Path folder = namedHome == null ? standard : Path.of(namedHome).toAbsolutePath();
        Path cache =
                namedCache == null
                        ? standard.resolve("cache")
                        : Path.of(namedCache).toAbsolutePath();
        return new Home(repository, folder, cache);
    }

    /// Databases and records; the whole memory of the suite.
    public Path data() {
        return folder.resolve("data");
    }

    /// A part's log.
    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /// A part's pid file.
    public PidFile pidFile(String part) {
        return new PidFile(folder.resolve("run").resolve(part + ".pid"));
    }

    /// A copy of a part's program, so that a build does not pull it from under the running process.
    public Path program(String part) {
        return folder.resolve("programs").resolve(part);
    }

    Path ports() {
        return folder.resolve("ports.properties");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path lock() {
        return folder.resolve("lock");
    }
}
