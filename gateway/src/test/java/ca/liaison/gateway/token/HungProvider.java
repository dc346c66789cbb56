package ca.liaison.gateway.token;

import ca.liaison.kit.test.TestTokens;
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
        TestTokens.configuration();
        try {
            socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "http://localhost:%d/realms/liaison".formatted(socket.getLocalPort()));
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
