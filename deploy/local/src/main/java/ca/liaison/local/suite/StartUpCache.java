package ca.liaison.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The JDK's ahead-of-time caches: a JVM that finds classes loaded, linked and profiled by an
/// earlier run of the same program starts in a fraction of the time.
///
/// A cache fits one set of jars, one JVM and one set of options, so its name is a digest of them.
/// Writing one takes a program many seconds when it ends, which only pays for a program that is
/// started over and over: so it is recorded when an unchanged program is started for the second
/// time, and written when that one ends in an orderly way. A program that records runs slower, so
/// who measures or runs once says `LIAISON_START_UP_CACHE=off`.
final class StartUpCache {

    private final Home home;

    StartUpCache(Home home) {
        this.home = home;
    }

    /// The JVM options that use the cache of a part's program, or record it.
    List<String> options(String part, Path program, List<String> jvmOptions) {
        if ("off".equals(System.getenv("LIAISON_START_UP_CACHE"))) {
            return List.of();
        }
        Path cache = folder().resolve("%s-%s.aot".formatted(part, key(program, jvmOptions)));
        try {
            Files.createDirectories(folder());
            Files.createDirectories(note(part).resolveSibling(""));
            Files.writeString(note(part), cache.toString());
            if (Files.exists(cache)) {
                return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
            }
            Files.deleteIfExists(recording(part));
            Files.deleteIfExists(home.folder().resolve("run").resolve(part + ".aot.config"));
            if (!Files.exists(ranBefore(cache))) {
                return List.of();
            }
            return List.of(
                    "-XX:AOTCacheOutput=" + recording(part), "-Xlog:aot=error", "-Xlog:cds=error");
        } catch (IOException failure) {
            throw new UncheckedIOException("The start-up caches cannot be kept", failure);
        }
    }

    /// Whether the running part writes a cache when it ends, which takes it some seconds longer.
    boolean records(String part) {
        return cacheOf(part)
                .filter(cache -> !Files.exists(cache))
                .map(StartUpCache::ranBefore)
                .filter(Files::exists)
                .isPresent();
    }

    /// Takes over what a part recorded, or notes that it ran; called when it has ended in an
    /// orderly way.
    void ended(String part) throws IOException {
        Optional<Path> cache = cacheOf(part);
        if (cache.isEmpty()) {
            return;
        }
        Files.delete(note(part));
        if (Files.exists(recording(part))) {
            forgetOthers(part);
            Path draft = cache.get().resolveSibling(part + ".draft");
            Files.move(recording(part), draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, cache.get(), StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.exists(cache.get())) {
            forgetOthers(part);
            Files.writeString(ranBefore(cache.get()), "");
        }
    }

    private void forgetOthers(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path former :
                    files.filter(file -> file.getFileName().toString().startsWith(part + "-"))
                            .toList()) {
                Files.delete(former);
            }
        }
    }

    private Optional<Path> cacheOf(String part) {
        try {
            return Files.exists(note(part))
                    ? Optional.of(Path.of(Files.readString(note(part))))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Says that the program for which this cache would fit has run and ended once.
    private static Path ranBefore(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".ran");
    }

    private Path folder() {
        return home.cache().resolve("start-up");
    }

    /// Says which cache would fit the program that a part runs.
    private Path note(String part) {
        return home.folder().resolve("run").resolve(part + ".cache");
    }

    private Path recording(String part) {
        return home.folder().resolve("run").resolve(part + ".aot");
    }

    private static String key(Path program, List<String> jvmOptions) {
        try (Stream<Path> files = Files.walk(program)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, Runtime.version().toString(), String.join(" ", jvmOptions));
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
                update(
                        digest,
                        program.relativize(file).toString(),
                        Long.toString(Files.size(file)),
                        Long.toString(Files.getLastModifiedTime(file).toMillis()));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(MessageDigest digest, String... texts) {
        for (String text : texts) {
            digest.update(text.getBytes(UTF_8));
            digest.update((byte) 0);
        }
    }
}
