package ca.liaison.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("OPS-01")
class PidFileTest {

    @TempDir private Path folder = Path.of("");

    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endProcess() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void theNotedProcessIsKnownAgain() {
        PidFile pidFile = new PidFile(folder.resolve("part.pid"));

        pidFile.write(process.toHandle());

        assertThat(pidFile.process()).contains(process.toHandle());
        assertThat(pidFile.state()).isEqualTo(PidFile.State.RUNNING);
    }

    @Test
    void aProcessThatGotTheSamePidLaterIsNotOurs() throws IOException {
        PidFile pidFile = new PidFile(folder.resolve("part.pid"));
        Files.writeString(
                pidFile.path(), "pid=%d%nstarted=%d%n".formatted(process.pid(), 1_000_000));

        assertThat(pidFile.process()).isEmpty();
        assertThat(pidFile.state()).isEqualTo(PidFile.State.DIED);
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aKilledProcessHasDied() throws InterruptedException {
        PidFile pidFile = new PidFile(folder.resolve("part.pid"));
        pidFile.write(process.toHandle());

        process.destroyForcibly().waitFor();

        assertThat(pidFile.state()).isEqualTo(PidFile.State.DIED);
    }

    @Test
    void withoutANoteThePartIsStopped() throws IOException {
        PidFile pidFile = new PidFile(folder.resolve("part.pid"));
        assertThat(pidFile.state()).isEqualTo(PidFile.State.STOPPED);

        Files.writeString(pidFile.path(), "torn");

        assertThat(pidFile.process()).isEmpty();
    }
}
