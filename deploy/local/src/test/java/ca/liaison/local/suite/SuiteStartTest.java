package ca.liaison.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.local.process.PidFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("OPS-01")
class SuiteStartTest {

    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(told, true, UTF_8));
    private Home home;
    private Suite suite;

    @BeforeEach
    void layOut() {
        home = new Home(folder, folder.resolve("home"), folder.resolve("cache"));
        suite = suiteOf();
    }

    @AfterEach
    void stopAll() {
        new SuiteStop(suite, progress).run(suite.parts());
    }

    @Test
    void partsStartAfterWhatTheyNeedAndOutliveTheStart() {
        suite =
                suiteOf(
                        ShellPart.lasting("records", folder),
                        ShellPart.lasting("service", folder, "records"));

        new SuiteStart(suite, progress).run(suite.parts());

        assertThat(suite.complete()).isTrue();
        assertThat(told.toString(UTF_8))
                .containsSubsequence("records", "ready", "service", "ready");
    }

    @Test
    void startingAgainKeepsWhatRuns() {
        suite = suiteOf(ShellPart.lasting("service", folder));
        new SuiteStart(suite, progress).run(suite.parts());
        long first = pidOf("service");

        new SuiteStart(suite, progress).run(suite.parts());

        assertThat(pidOf("service")).isEqualTo(first);
    }

    @Test
    void aKilledPartIsStartedAgainAlone() {
        suite = suiteOf(ShellPart.lasting("records", folder), ShellPart.lasting("service", folder));
        new SuiteStart(suite, progress).run(suite.parts());
        long records = pidOf("records");
        long service = pidOf("service");
        ProcessHandle killed = home.pidFile("service").process().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        new SuiteStart(suite, progress).run(suite.parts());

        assertThat(pidOf("records")).isEqualTo(records);
        assertThat(pidOf("service")).isNotEqualTo(service);
    }

    @Test
    void aPartThatDiesWhileStartingIsToldWithItsLastWordsAndTheOthersAreStopped() {
        suite =
                suiteOf(
                        ShellPart.lasting("records", folder),
                        new ShellPart("slow", List.of(), Set.of(), "exec sleep 60", folder),
                        new ShellPart(
                                "service",
                                List.of(),
                                Set.of("records"),
                                "echo no schema here; exit 3",
                                folder));

        assertThatThrownBy(() -> new SuiteStart(suite, progress).run(suite.parts()))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("service ended while it started")
                .hasMessageContaining("no schema here");
        assertThat(suite.running()).isEmpty();
        assertThat(home.pidFile("slow").state()).isEqualTo(PidFile.State.STOPPED);
        assertThat(home.pidFile("records").state()).isEqualTo(PidFile.State.STOPPED);
    }

    @Test
    void aBusyPortIsToldWithItsHolderAndTheWayToAnother() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Part gateway =
                    new ShellPart("gateway", List.of(Port.GATEWAY), Set.of(), "true", folder);
            Map<Port, Integer> numbers = new EnumMap<>(Port.class);
            numbers.put(Port.GATEWAY, holder.getLocalPort());
            suite = new Suite(home, new Ports(numbers), List.of(gateway));

            assertThatThrownBy(() -> new SuiteStart(suite, progress).run(suite.parts()))
                    .isInstanceOf(LauncherFault.class)
                    .hasMessageContaining("Port " + holder.getLocalPort())
                    .hasMessageContaining("wanted by gateway")
                    .hasMessageContaining("LIAISON_PORT_GATEWAY")
                    .hasMessageContaining("--port-base");
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThatThrownBy(() -> new SuiteStart(suite, progress).run(suite.parts()))
                        .hasMessageContaining("process " + ProcessHandle.current().pid());
            }
        }
    }

    private long pidOf(String part) {
        return home.pidFile(part).process().orElseThrow().pid();
    }

    private Suite suiteOf(Part... parts) {
        return new Suite(home, new Ports(Map.of()), List.of(parts));
    }
}
