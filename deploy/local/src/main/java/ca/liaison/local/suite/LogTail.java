package ca.liaison.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The end of a log.
final class LogTail {

    private static final int LARGEST = 64 * 1024;

    /// What the JVM says about its start-up cache when it ends, whatever it ended of.
    private static final Pattern NOISE =
            Pattern.compile(
                    "(Temporary|Removed temporary) AOT|Launching child process|Reading AOTConf"
                            + "|AOTCache creation|Picked up JAVA_TOOL_OPTIONS");

    private LogTail() {}

    /// The last `lines` lines, or a word on why there are none.
    static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long begin = Math.max(0, file.length() - LARGEST);
            byte[] end = new byte[Math.toIntExact(file.length() - begin)];
            file.seek(begin);
            file.readFully(end);
            List<String> all =
                    new String(end, UTF_8)
                            .lines()
                            .filter(line -> !NOISE.matcher(line).lookingAt())
                            .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException _) {
            return "(there is no log yet)";
        }
    }
}
