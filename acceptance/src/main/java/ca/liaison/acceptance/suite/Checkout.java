package ca.liaison.acceptance.suite;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that the suite was built in.
public final class Checkout {
    private Checkout() {}

    /// Named by `liaison.root`, else the nearest folder above that holds the `liaison` script.
    public static Path root() {
        String named = System.getProperty("liaison.root");
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("liaison"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("Started outside of the checkout");
            }
            folder = above;
        }
        return folder;
    }
}
