package ca.liaison.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/// Which part listens where.
public record Ports(Map<Port, Integer> numbers) {

    /// The standard ports, moved by `base` and by the variables `LIAISON_PORT_…`, which win.
    public static Ports chosen(OptionalInt base, Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int number = base.isPresent() ? base.getAsInt() + port.offset() : port.standard();
            String named = environment.get(port.variable());
            numbers.put(port, named == null ? number : parsed(port.variable(), named));
        }
        return new Ports(numbers);
    }

    /// The ports that a running suite was started with.
    public static Optional<Ports> saved(Home home) {
        Properties saved = new Properties();
        try (InputStream input = Files.newInputStream(home.ports())) {
            saved.load(input);
        } catch (IOException _) {
            return Optional.empty();
        }
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String number = saved.getProperty(port.label());
            numbers.put(port, number == null ? port.standard() : parsed(port.label(), number));
        }
        return Optional.of(new Ports(numbers));
    }

    /// The number of one port.
    public int of(Port port) {
        return numbers.getOrDefault(port, port.standard());
    }

    /// The HTTP address of one port.
    public String address(Port port) {
        return "http://localhost:" + of(port);
    }

    /// Keeps the ports for the commands that come later.
    void save(Home home) {
        Properties saved = new Properties();
        numbers.forEach((port, number) -> saved.setProperty(port.label(), number.toString()));
        Path file = home.ports();
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (OutputStream output = Files.newOutputStream(file)) {
                saved.store(output, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The ports cannot be kept: " + file, failure);
        }
    }

    private static int parsed(String name, String number) {
        try {
            int port = Integer.parseInt(number);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number that is no port.
        }
        throw new LauncherFault("%s is not a port number: %s".formatted(name, number));
    }
}
