package ca.liaison.acceptance.suite;

import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.local.process.Liveness;
import ca.liaison.local.suite.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A suite of its own, started by the launcher on free ports with empty data, that ends with the
/// process that started it, however that process ends.
public final class RunningSuite implements AutoCloseable {
    /// The services whose processes can be killed, and what they stand on.
    public static final String GATEWAY = "gateway";

    public static final String INCIDENT_SERVICE = "incident-service";
    public static final String CHANGE_SERVICE = "change-service";
    public static final String SLA_SERVICE = "sla-service";
    public static final String POSTGRESQL = "postgresql";
    public static final String KAFKA = "kafka";
    public static final String KEYCLOAK = "keycloak";

    private static final Duration TO_DIE = Duration.ofSeconds(10);

    private final LauncherCommand launcher;
    private final Addresses addresses;
    private final Desks desks;
    private final @Nullable Process watch;

    /// @param watch ends the suite if this process cannot; absent for a suite of somebody else
    private RunningSuite(LauncherCommand launcher, Addresses addresses, @Nullable Process watch) {
        this.launcher = launcher;
        this.addresses = addresses;
        this.watch = watch;
        this.desks = new Desks(addresses);
    }

    /// Starts a suite in a folder, after forgetting what an earlier one has left there.
    ///
    /// @param settings variables for the services, such as `LIAISON_QUOTA_PER_SECOND`
    public static RunningSuite start(Path folder, Map<String, String> settings) {
        Path root = Checkout.root();
        LauncherCommand launcher = new LauncherCommand(root, folder, settings);
        Process watch = LastBreath.watch(ProcessHandle.current(), launcher);
        launcher.run("up", "--fresh", "--port-base", Integer.toString(FreePorts.base()));
        return new RunningSuite(
                launcher, Addresses.of(Home.of(root, folder.toString(), null)), watch);
    }

    /// A suite that somebody else has started in a folder, and that goes on when this is closed.
    public static RunningSuite of(Path folder) {
        Path root = Checkout.root();
        return new RunningSuite(
                new LauncherCommand(root, folder, Map.of()),
                Addresses.of(Home.of(root, folder.toString(), null)),
                null);
    }

    /// Where its parts are.
    public Addresses addresses() {
        return addresses;
    }

    /// The desks that talk to it.
    public Desks desks() {
        return desks;
    }

    /// The desk that signs in as a client, such as `nord-desk`.
    public Desk desk(String client) {
        return desks.as(client);
    }

    /// The living process of a part.
    public ProcessHandle process(String part) {
        return addresses
                .home()
                .pidFile(part)
                .process()
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    /// Ends a part as a power cut would: at once, nothing written, nothing said.
    public void kill(String part) {
        ProcessHandle process = process(part);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!Liveness.ends(process, TO_DIE)) {
            throw new IllegalStateException(part + " does not die");
        }
    }

    /// Starts a part that is down and returns once it answers.
    public void start(String part) {
        launcher.run("start", part);
    }

    /// Stops a part in an orderly way.
    public void stop(String part) {
        launcher.run("stop", part);
    }

    /// Has the events of tickets published again and returns once they are.
    ///
    /// @param tickets `missing`, `all` or `anew`
    public void republish(String tickets) {
        launcher.run("republish", tickets);
    }

    /// Stops everything; the data and logs stay.
    @Override
    public void close() {
        if (watch != null) {
            launcher.run("down");
            watch.destroy();
        }
    }
}
