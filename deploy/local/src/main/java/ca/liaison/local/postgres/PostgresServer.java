package ca.liaison.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.local.folder.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One PostgreSQL server on the loopback address, with the durability that the product promises
/// switched on.
public record PostgresServer(PostgresBinaries binaries, Path data, int port, String password) {

    /// The server's own administrator; no service ever gets it.
    public static final String ADMINISTRATOR = "postgres";

    /// What the server writes into its data folder, beside what the command line says.
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "300"),
                    Map.entry("shared_buffers", "128MB"),
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("log_line_prefix", "%m [%p] %d "),
                    // Statements carry what partners wrote; an error must not copy them into the
                    // log.
                    Map.entry("log_min_error_statement", "panic"),
                    Map.entry("log_parameter_max_length_on_error", "0"),
                    Map.entry("log_error_verbosity", "terse"));

    /// Creates the data folder where there is none. A first creation that was cut short leaves
    /// nothing behind.
    public void initialise() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        FolderTree.delete(unfinished);
        Files.createDirectories(data.resolveSibling(""));
        Path passwordFile = Files.createTempFile(data.resolveSibling(""), "administrator", "");
        try {
            Files.writeString(passwordFile, password);
            List<String> command = withoutRoot(binaries.program("initdb").toString());
            command.addAll(
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + ADMINISTRATOR,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            run(command);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The command that runs the server in the foreground; its process is the server's own.
    public List<String> command() {
        List<String> command = withoutRoot(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /// Whether the server answers the administrator.
    public boolean answers() {
        try (Connection connection = administrator("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /// A connection of the administrator to one database.
    public Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ADMINISTRATOR, password);
    }

    /// The JDBC address of one database.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// Asks the server to break off its sessions and to end; the usual signal would wait for the
    /// sessions.
    public static void stop(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                .redirectErrorStream(true)
                .start()
                .waitFor(5, TimeUnit.SECONDS);
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own the process is nobody to
    /// itself, while the files stay where and whose they are.
    private static List<String> withoutRoot(String program) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program);
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
    }
}
