package ca.liaison.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @Test
    @Tag("OPS-01")
    void severalServicesMayAskForThemAtOnce(@TempDir Path cache) throws Exception {
        List<Future<PostgresBinaries>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> PostgresBinaries.unpackedIn(cache)));
            }
        }

        for (Future<PostgresBinaries> each : asked) {
            assertThat(each.get().program("postgres")).isExecutable();
        }
    }
}
