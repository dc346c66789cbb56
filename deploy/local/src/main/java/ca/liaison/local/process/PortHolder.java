package ca.liaison.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a port of the loopback address is free, and who has it if not.
public final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    /// Whether a server could listen there now.
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// The process that listens on the port, where the system lets us see it.
    public static Optional<ProcessHandle> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(table -> inode(table, port).stream())
                .flatMap(inode -> ownerOf(inode).stream())
                .findFirst();
    }

    /// The process in a few words, such as `process 4711 (/usr/bin/java)`.
    public static String describe(ProcessHandle process) {
        String command = process.info().command().orElse("unknown program");
        return "process %d (%s)".formatted(process.pid(), command);
    }

    /// Column 2 is the local address with the port in hexadecimal, column 4 the state, column 10
    /// the socket's inode.
    private static Optional<String> inode(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 9)
                    .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> ownerOf(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process ->
                        holds(Path.of("/proc", Long.toString(process.pid()), "fd"), socket))
                .findFirst();
    }

    private static boolean holds(Path descriptors, String socket) {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (Path link : links) {
                if (Files.readSymbolicLink(link).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            // Another user's process, or one that has just ended.
            return false;
        }
    }
}
