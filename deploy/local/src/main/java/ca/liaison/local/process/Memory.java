package ca.liaison.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much memory a process and its children take.
public final class Memory {

    private Memory() {}

    /// Mebibytes, pages shared between processes counted once; empty where the system does not say.
    public static OptionalLong mebibytesOf(ProcessHandle process) {
        long kibibytes =
                Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(Memory::proportionalKibibytes)
                        .sum();
        return kibibytes == 0 ? OptionalLong.empty() : OptionalLong.of(kibibytes / 1024);
    }

    private static long proportionalKibibytes(ProcessHandle process) {
        Path summary = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(summary)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
