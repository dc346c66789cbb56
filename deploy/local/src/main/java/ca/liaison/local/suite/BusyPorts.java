package ca.liaison.local.suite;

import ca.liaison.local.process.PortHolder;
import java.util.List;

/// Looks at the ports before anything starts, so that all that are taken are told at once.
final class BusyPorts {

    private BusyPorts() {}

    /// Refuses to start the parts if any of their ports is taken, saying by whom and how to choose
    /// another.
    static void refuse(List<Part> parts, Ports ports) {
        List<String> busy =
                parts.stream()
                        .flatMap(part ->
                                part.ports().stream()
                                        .filter(port -> !PortHolder.free(ports.of(port)))
                                        .map(port -> told(part, port, ports.of(port))))
                        .toList();
        if (!busy.isEmpty()) {
            throw new LauncherFault(
                    String.join("\n", busy)
                            + "\nStop what holds it, or choose other ports: by the variable named,"
                            + " or all at once with ./liaison up --port-base 18000");
        }
    }

    private static String told(Part part, Port port, int number) {
        String holder =
                PortHolder.of(number)
                        .map(PortHolder::describe)
                        .orElse("a process that this user may not see");
        return "Port %d, wanted by %s, is held by %s; %s sets another."
                .formatted(number, part.name(), holder, port.variable());
    }
}
