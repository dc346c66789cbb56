package ca.liaison.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The log of a part, which goes on over its starts until it has become large.
///
/// A running part holds its log open, so a log is put aside only when its part starts.
public record LogFile(Path path) {

    /// Some days of work of a demonstration.
    static final long LARGE = 32L * 1024 * 1024;

    /// Puts a large log aside, in place of the one that was put aside before.
    public void beforeStart() throws IOException {
        if (Files.exists(path) && Files.size(path) > LARGE) {
            Files.move(path, former(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Where a large log goes.
    Path former() {
        return path.resolveSibling(path.getFileName() + ".1");
    }
}
