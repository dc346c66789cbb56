package ca.liaison.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// Passwords and keys of one suite, drawn when first asked for and kept beside its data, readable
/// to their owner alone.
public final class Secrets {

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    /// Reads what earlier starts have drawn.
    public Secrets(Home home) {
        this.file = home.secrets();
        if (Files.exists(file)) {
            try (InputStream input = Files.newInputStream(file)) {
                known.load(input);
            } catch (IOException failure) {
                throw new UncheckedIOException("The secrets cannot be read: " + file, failure);
            }
        }
    }

    /// A password of 24 random bytes.
    public String password(String name) {
        return drawnOnce(name, 24);
    }

    /// A key of 32 random bytes in Base64.
    public String key(String name) {
        return drawnOnce(name, 32);
    }

    private synchronized String drawnOnce(String name, int length) {
        String value = known.getProperty(name);
        if (value == null) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            value = Base64.getEncoder().encodeToString(bytes);
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        try {
            Files.createDirectories(file.resolveSibling(""));
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (OutputStream output = Files.newOutputStream(file)) {
                known.store(output, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The secrets cannot be kept: " + file, failure);
        }
    }
}
