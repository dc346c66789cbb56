package ca.liaison.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Keeps two launchers from starting or stopping the same suite at once; the system gives it back
/// however the launcher ends.
public final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock of a home, or says that another launcher has it.
    public static SuiteLock take(Home home) throws IOException {
        Files.createDirectories(home.folder());
        FileChannel channel =
                FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new LauncherFault(
                    "Another ./liaison command is starting or stopping this suite; wait for it.");
        }
        return new SuiteLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
