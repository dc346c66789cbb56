package ca.liaison.local.parts;

import ca.liaison.local.folder.FolderTree;
import ca.liaison.local.kafka.KafkaNode;
import ca.liaison.local.postgres.PostgresBinaries;
import ca.liaison.local.postgres.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// PostgreSQL and Kafka on free ports, shared by the tests of one module in one build and ending
/// with it.
///
/// Writes `parts.properties` beside its data once both answer; whoever finds that file with a live
/// process may use them.
public final class TestParts {

    /// The file that tells where the parts are.
    public static final String FILE = "parts.properties";

    private TestParts() {}

    /// Arguments: the repository's root, the folder for data and logs, the process id to live as
    /// long as.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        long companion = Long.parseLong(arguments[2]);
        endLeftover(folder.resolve(FILE));

        Path own = folder.resolve("run-" + ProcessHandle.current().pid());
        Files.createDirectories(own);
        String password = "parts";
        PostgresServer server =
                new PostgresServer(
                        PostgresBinaries.unpackedIn(cache(root)),
                        own.resolve("postgresql"),
                        freePort(),
                        password);
        server.initialise();
        Process postgres =
                new ProcessBuilder(server.command())
                        .redirectErrorStream(true)
                        .redirectOutput(own.resolve("postgresql.log").toFile())
                        .start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(postgres, own), "parts-shutdown"));

        int brokerPort = freePort();
        KafkaNode broker = KafkaNode.start(own.resolve("kafka"), brokerPort, freePort());
        awaitAnswer(server, postgres);

        Properties parts = new Properties();
        parts.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        parts.setProperty("started", started(ProcessHandle.current()));
        parts.setProperty("postgresql.pid", Long.toString(postgres.pid()));
        parts.setProperty("postgresql.started", started(postgres.toHandle()));
        parts.setProperty("postgresql.url", server.url("postgres"));
        parts.setProperty("postgresql.administrator", PostgresServer.ADMINISTRATOR);
        parts.setProperty("postgresql.password", password);
        parts.setProperty("kafka.bootstrap.servers", "127.0.0.1:" + brokerPort);
        publish(parts, folder.resolve(FILE));

        ProcessHandle.of(companion).ifPresent(process -> process.onExit().join());
        Files.deleteIfExists(folder.resolve(FILE));
        broker.close();
        System.exit(0);
    }

    /// Where unpacked programs are kept from build to build.
    private static Path cache(Path root) {
        String named = System.getenv("LIAISON_CACHE");
        return named == null ? root.resolve(".liaison/cache") : Path.of(named);
    }

    private static void awaitAnswer(PostgresServer server, Process process) throws IOException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!server.answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IOException("PostgreSQL did not start; see " + server.data() + ".log");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void publish(Properties parts, Path file) throws IOException {
        Path draft = file.resolveSibling(FILE + ".draft");
        try (OutputStream output = Files.newOutputStream(draft)) {
            parts.store(output, null);
        }
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Parts that were killed leave their PostgreSQL behind: it is ended if it is still that very
    /// process.
    private static void endLeftover(Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        Properties former = new Properties();
        try (InputStream input = Files.newInputStream(file)) {
            former.load(input);
        }
        Optional<ProcessHandle> leftover =
                ProcessHandle.of(Long.parseLong(former.getProperty("postgresql.pid")))
                        .filter(process ->
                                started(process).equals(former.getProperty("postgresql.started")));
        if (leftover.isPresent()) {
            PostgresServer.stop(leftover.get());
        }
        Files.delete(file);
    }

    private static void end(Process postgres, Path own) {
        try {
            PostgresServer.stop(postgres.toHandle());
            if (!postgres.waitFor(20, TimeUnit.SECONDS)) {
                postgres.destroyForcibly().waitFor();
            }
            FolderTree.delete(own);
        } catch (IOException failure) {
            System.err.println("The test parts left something behind: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> Long.toString(instant.toEpochMilli()))
                .orElse("unknown");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
