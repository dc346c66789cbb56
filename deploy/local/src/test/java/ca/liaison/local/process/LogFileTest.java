package ca.liaison.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("OPS-01")
class LogFileTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void goesOnOverAStart() throws IOException {
        LogFile log = logOf(LogFile.LARGE);

        log.beforeStart();

        assertThat(log.path()).hasSize(LogFile.LARGE);
        assertThat(log.former()).doesNotExist();
    }

    @Test
    void largeOneIsPutAsideInPlaceOfTheFormer() throws IOException {
        LogFile log = logOf(LogFile.LARGE + 1);
        Files.writeString(log.former(), "of long ago");

        log.beforeStart();

        assertThat(log.path()).doesNotExist();
        assertThat(log.former()).hasSize(LogFile.LARGE + 1);
    }

    @Test
    void needNotBeThere() throws IOException {
        LogFile log = new LogFile(folder.resolve("logs/part.log"));

        log.beforeStart();

        assertThat(log.path()).doesNotExist();
    }

    private LogFile logOf(long size) throws IOException {
        Path path = folder.resolve("part.log");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
        }
        return new LogFile(path);
    }
}
