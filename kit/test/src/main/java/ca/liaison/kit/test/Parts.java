package ca.liaison.kit.test;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// Where the PostgreSQL and Kafka are that the tests of one module share. Each module has its own,
/// so that modules can be tested at the same time.
record Parts(
        String administratorUrl, String administrator, String password, String bootstrapServers) {

    private static final String HELD = "liaison.test.parts-held";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Attaches to the parts of this module, starting them if nobody did, and keeps them for this
    /// JVM alone until it ends.
    static synchronized Parts shared() {
        Path root = root();
        Path folder = root.resolve("target/parts").resolve(module(root));
        try {
            Files.createDirectories(folder);
            holdForThisJvm(folder.resolve("lock"));
            Path file = folder.resolve("parts.properties");
            return live(file).orElseGet(() -> started(root, folder, file));
        } catch (IOException failure) {
            throw new UncheckedIOException("The test parts cannot be reached", failure);
        }
    }

    /// The JDBC address of one database.
    String url(String database) {
        return administratorUrl.replaceFirst("/[^/]*$", "/" + database);
    }

    /// Released when the JVM ends, however it ends. Until then the hook keeps the channel from the
    /// garbage collector, which would close it and lose the lock. The property outlives a reload of
    /// this class by another class loader, where a second lock of the same JVM would fail.
    private static void holdForThisJvm(Path lock) throws IOException {
        if (System.getProperty(HELD) == null) {
            FileChannel channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> release(channel), HELD));
            System.setProperty(HELD, lock.toString());
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The name of the folder in which the tests of a module run.
    private static String module(Path root) {
        Path folder = Path.of("").toAbsolutePath();
        return folder.startsWith(root) && !folder.equals(root)
                ? root.relativize(folder).toString().replace(File.separatorChar, '-')
                : "root";
    }

    private static Optional<Parts> live(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties parts = new Properties();
        try (InputStream input = Files.newInputStream(file)) {
            parts.load(input);
        } catch (IOException _) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts.getProperty("pid")))
                .flatMap(process -> process.info().startInstant())
                .filter(start ->
                        Long.toString(start.toEpochMilli()).equals(parts.getProperty("started")))
                .map(_ ->
                        new Parts(
                                parts.getProperty("postgresql.url"),
                                parts.getProperty("postgresql.administrator"),
                                parts.getProperty("postgresql.password"),
                                parts.getProperty("kafka.bootstrap.servers")));
    }

    private static Parts started(Path root, Path folder, Path file) {
        Path module = root.resolve("deploy/local/target");
        Path log = folder.resolve("parts.log");
        try {
            Process process =
                    new ProcessBuilder(command(root, module, folder))
                            .directory(root.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Instant deadline = Instant.now().plus(PATIENCE);
            Optional<Parts> parts = live(file);
            while (parts.isEmpty()) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "The test parts did not start:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                parts = live(file);
            }
            return parts.orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException("The test parts could not be started", failure);
        }
    }

    private static List<String> command(Path root, Path module, Path folder) {
        String classPath =
                String.join(
                        File.pathSeparator,
                        module.resolve("classes").toString(),
                        module.resolve("lib").resolve("*").toString());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=classpath:local-log4j2.properties",
                "-cp",
                classPath,
                "ca.liaison.local.parts.TestParts",
                root.toString(),
                folder.toString(),
                Long.toString(build().pid()));
    }

    /// The Maven process above this JVM, else the nearest Java process above it, else this JVM.
    private static ProcessHandle build() {
        ProcessHandle self = ProcessHandle.current();
        Optional<ProcessHandle> nearestJava = Optional.empty();
        Optional<ProcessHandle> maven = Optional.empty();
        for (Optional<ProcessHandle> above = self.parent();
                above.isPresent();
                above = above.get().parent()) {
            ProcessHandle process = above.get();
            if (process.info().command().filter(command -> command.endsWith("java")).isPresent()) {
                if (nearestJava.isEmpty()) {
                    nearestJava = above;
                }
                String line = process.info().commandLine().orElse("");
                if (line.contains("plexus.classworlds")) {
                    maven = above;
                }
            }
        }
        return maven.orElse(nearestJava.orElse(self));
    }

    private static Path root() {
        String named = System.getProperty("liaison.root");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/local/pom.xml"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("Started outside of the repository");
            }
            folder = above;
        }
        return folder;
    }
}
