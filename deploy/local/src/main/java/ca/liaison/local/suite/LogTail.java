package ca.liaison.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/// The end of a log.
final class LogTail {

    private static final int LARGEST = 64 * 1024;

    private LogTail() {}

    /// The last `lines` lines, or a word on why there are none.
    static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long begin = Math.max(0, file.length() - LARGEST);
            byte[] end = new byte[Math.toIntExact(file.length() - begin)];
            file.seek(begin);
            file.readFully(end);
            List<String> all = new String(end, UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException _) {
            return "(there is no log yet)";
        }
    }
}
