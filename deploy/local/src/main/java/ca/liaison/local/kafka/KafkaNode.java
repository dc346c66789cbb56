package ca.liaison.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// One Kafka node that is broker and controller at once, on the loopback address, keeping its
/// records in one folder.
public final class KafkaNode implements AutoCloseable {

    private static final String CLUSTER_ID_FILE = "cluster-id";

    private final KafkaRaftServer server;

    private KafkaNode(KafkaRaftServer server) {
        this.server = server;
    }

    /// Runs a node until the process is told to end.
    ///
    /// Arguments: data folder, broker port, controller port.
    public static void main(String[] arguments) throws IOException {
        KafkaNode node =
                start(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "kafka-shutdown"));
        node.server.awaitShutdown();
    }

    /// Formats the folder at first use and starts the node in this process.
    public static KafkaNode start(Path data, int brokerPort, int controllerPort)
            throws IOException {
        Files.createDirectories(data);
        Properties settings = settings(data, brokerPort, controllerPort);
        format(data, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new KafkaNode(server);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data, Properties settings) throws IOException {
        Path idFile = data.resolve(CLUSTER_ID_FILE);
        if (!Files.exists(idFile)) {
            Files.writeString(idFile, Uuid.randomUuid().toString());
        }
        Path configuration = data.resolve("server.properties");
        try (OutputStream file = Files.newOutputStream(configuration)) {
            settings.store(file, null);
        }
        String[] command = {
            "format",
            "--ignore-formatted",
            "--cluster-id",
            Files.readString(idFile),
            "--config",
            configuration.toString()
        };
        int outcome =
                StorageTool.execute(command, new PrintStream(OutputStream.nullOutputStream()));
        if (outcome != 0) {
            throw new IOException("The folder %s could not be formatted for Kafka".formatted(data));
        }
    }

    private static Properties settings(Path data, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(brokerPort, controllerPort));
        settings.setProperty("log.dirs", data.resolve("records").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill the node waits until its former life has timed out; nine seconds by default.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        // A removed topic's files go at once, not after the usual minute.
        settings.setProperty("log.segment.delete.delay.ms", "1000");
        return settings;
    }
}
