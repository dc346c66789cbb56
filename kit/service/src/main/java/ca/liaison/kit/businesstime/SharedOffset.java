package ca.liaison.kit.businesstime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// How far business time is ahead: one number in a file that the processes of the demonstration map
/// into their memory. Whoever raises it has raised it for all of them in the same instant, and it
/// survives every one of them.
final class SharedOffset {
    private static final VarHandle MILLISECONDS = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment shared;

    private SharedOffset(MemorySegment shared) {
        this.shared = shared;
    }

    static SharedOffset in(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            // A new file is as long as what is mapped, and full of zeros.
            return new SharedOffset(
                    channel.map(
                            FileChannel.MapMode.READ_WRITE,
                            0,
                            ValueLayout.JAVA_LONG.byteSize(),
                            Arena.global()));
        }
    }

    Duration get() {
        return Duration.ofMillis(milliseconds());
    }

    void add(Duration more) {
        long added = more.toMillis();
        long before = milliseconds();
        while (!MILLISECONDS.compareAndSet(shared, 0L, before, Math.addExact(before, added))) {
            before = milliseconds();
        }
    }

    /// @return whether it was less; else it stays as it is
    boolean raiseTo(Duration offset) {
        long wanted = offset.toMillis();
        long before = milliseconds();
        while (before < wanted) {
            if (MILLISECONDS.compareAndSet(shared, 0L, before, wanted)) {
                return true;
            }
            before = milliseconds();
        }
        return false;
    }

    private long milliseconds() {
        return (long) MILLISECONDS.getVolatile(shared, 0L);
    }
}
