package ca.liaison.local.suite;

import ca.liaison.local.folder.FolderTree;
import ca.liaison.local.kafka.KafkaNode;
import ca.liaison.local.kafka.Topics;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Kafka broker with the suite's topics.
final class KafkaPart implements Part {

    static final String NAME = "kafka";

    private final Home home;
    private final Ports ports;
    private final JavaCommand java;

    KafkaPart(Home home, Ports ports, JavaCommand java) {
        this.home = home;
        this.ports = ports;
        this.java = java;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    /// The launcher's own jars hold the broker.
    @Override
    public void prepare(Consumer<String> tell) throws IOException {
        Path target = home.repository().resolve("deploy/local/target");
        FolderTree.copy(target.resolve("lib"), folder());
        try (Stream<Path> files = Files.list(target)) {
            Path own =
                    files.filter(file -> file.getFileName().toString().matches("local-.*\\.jar"))
                            .findFirst()
                            .orElseThrow(() -> new LauncherFault("deploy/local is not built."));
            Files.copy(own, folder().resolve("local.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Override
    public List<String> command() {
        return java.of(
                this,
                List.of(
                        "-Xmx320m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED"),
                List.of(
                        "-Dlog4j2.configurationFile=classpath:local-log4j2.properties",
                        "-cp",
                        classPath(),
                        KafkaNode.class.getName(),
                        home.data().resolve(NAME).toString(),
                        Integer.toString(ports.of(Port.KAFKA)),
                        Integer.toString(ports.of(Port.KAFKA_CONTROLLER))));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Path folder() {
        return home.program(NAME);
    }

    /// The port opens late in the broker's start; only then is the client asked, which would
    /// complain while it waits.
    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), ports.of(Port.KAFKA)),
                    500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void whenReady() throws InterruptedException {
        try (Topics topics = new Topics(bootstrapServers())) {
            topics.createMissing();
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    /// Sorted, because a start-up cache fits one order of jars only.
    private String classPath() {
        try (Stream<Path> jars = Files.list(folder())) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
