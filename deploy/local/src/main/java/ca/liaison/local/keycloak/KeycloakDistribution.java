package ca.liaison.local.keycloak;

import ca.liaison.local.folder.FolderTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Keycloak unpacked and built for our database, kept in the cache: the build takes most of a
/// minute.
public final class KeycloakDistribution {

    /// What is fixed when Keycloak is built; the rest is told to it when it starts.
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--cache=local");

    private final Path zips;
    private final Path cache;

    /// @param zips the folder into which the build has put the distribution's zip
    public KeycloakDistribution(Path zips, Path cache) {
        this.zips = zips;
        this.cache = cache;
    }

    /// The folder of the built distribution, building it if it is not there; safe when several
    /// processes ask at once.
    public Path built(Consumer<String> tell) throws IOException, InterruptedException {
        Path zip = zip();
        String name = zip.getFileName().toString().replaceFirst("\\.zip$", "");
        String options = Integer.toHexString(String.join(" ", BUILD_OPTIONS).hashCode());
        Path built = cache.resolve("%s-%s-%d".formatted(name, options, Files.size(zip)));
        Files.createDirectories(cache);
        try (FileChannel channel =
                        FileChannel.open(
                                cache.resolve("keycloak.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(built)) {
                Path unfinished = built.resolveSibling(built.getFileName() + ".unfinished");
                tell.accept("once only: building the distribution, about a minute");
                FolderTree.delete(unfinished);
                unpack(zip, unfinished);
                build(unfinished);
                Files.move(unfinished, built, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return built;
    }

    private Path zip() throws IOException {
        if (Files.isDirectory(zips)) {
            try (Stream<Path> files = Files.list(zips)) {
                var found = files.filter(file -> file.toString().endsWith(".zip")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IOException("There is no Keycloak distribution in " + zips);
    }

    /// Leaves out the zip's single top folder.
    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            Enumeration<ZipArchiveEntry> entries = archive.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                Path inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                Path target = folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside of the folder: " + entry.getName());
                }
                Files.createDirectories(target.resolveSibling(""));
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    private static void build(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("build.log");
        List<String> command = new ArrayList<>(List.of("sh", folder + "/bin/kc.sh", "build"));
        command.addAll(BUILD_OPTIONS);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // It runs too shortly for more compilation to pay.
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        if (builder.start().waitFor() != 0) {
            throw new IOException("Keycloak could not be built:\n" + Files.readString(log));
        }
    }
}
