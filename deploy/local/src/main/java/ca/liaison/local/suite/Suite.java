package ca.liaison.local.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of one suite, in the order in which they are named to people.
public final class Suite {

    private final Home home;
    private final Ports ports;
    private final StartUpCache cache;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// The suite of `home` on `ports`, with those services that the checkout has built.
    public Suite(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.cache = new StartUpCache(home);
        Secrets secrets = new Secrets(home);
        JavaCommand java = new JavaCommand(cache);
        List<ServiceDescription> services =
                ServiceDescription.ALL.stream()
                        .filter(service -> ServicePart.built(home, service))
                        .toList();
        PostgresPart postgres = new PostgresPart(home, ports, secrets, databases(services));
        KafkaPart kafka = new KafkaPart(home, ports, java);
        add(postgres);
        add(kafka);
        add(new KeycloakPart(home, ports, secrets, postgres, java));
        for (ServiceDescription service : services) {
            add(new ServicePart(service, home, ports, secrets, postgres, kafka, java));
        }
    }

    /// A suite of other parts, by which starting and stopping are tested.
    Suite(Home home, Ports ports, List<Part> parts) {
        this.home = home;
        this.ports = ports;
        this.cache = new StartUpCache(home);
        parts.forEach(this::add);
    }

    /// The home of this suite.
    public Home home() {
        return home;
    }

    /// The ports of this suite.
    public Ports ports() {
        return ports;
    }

    /// All parts, the ones that others need first.
    public Collection<Part> parts() {
        return parts.values();
    }

    /// The part of that name.
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new LauncherFault(
                    "There is no part \"%s\"; there are: %s."
                            .formatted(name, String.join(", ", parts.keySet())));
        }
        return part;
    }

    /// The parts whose process lives.
    public List<Part> running() {
        return parts().stream()
                .filter(part -> home.pidFile(part.name()).process().isPresent())
                .toList();
    }

    /// Whether every part lives and answers.
    public boolean complete() {
        return running().size() == parts.size() && parts().stream().allMatch(Part::ready);
    }

    StartUpCache cache() {
        return cache;
    }

    private void add(Part part) {
        parts.put(part.name(), part);
    }

    private static List<String> databases(List<ServiceDescription> services) {
        List<String> databases = new ArrayList<>();
        databases.add(KeycloakPart.DATABASE);
        services.stream().flatMap(service -> service.database().stream()).forEach(databases::add);
        return databases;
    }
}
