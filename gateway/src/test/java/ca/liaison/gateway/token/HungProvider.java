package ca.liaison.gateway.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An identity provider that takes connections and says nothing.
public final class HungProvider implements QuarkusTestResourceLifecycleManager {
    private static final int WAITING = 50;

    private @Nullable ServerSocket socket;

    @Override
    public Map<String, String> start() {
        try {
            socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "http://localhost:%d/realms/liaison".formatted(socket.getLocalPort()),
                "quarkus.oidc.public-key",
                "");
    }

    /// After the real parts, so that keys are asked for and not given.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
