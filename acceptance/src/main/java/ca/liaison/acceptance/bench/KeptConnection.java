package ca.liaison.acceptance.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One HTTP/1.1 connection that stays open. It does the least that a client can do, so that the
/// processor's time goes to what is measured.
final class KeptConnection implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final String host;
    private final Socket socket;
    private final InputStream input;

    KeptConnection(URI server) throws IOException {
        host = server.getAuthority();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /// What came back.
    ///
    /// @param body as text
    record Response(int status, String body) {}

    Response get(String path, String token) throws IOException {
        return send("GET", path, token, null);
    }

    Response post(String path, String token, String json) throws IOException {
        return send("POST", path, token, json);
    }

    private Response send(String method, String path, String token, @Nullable String json)
            throws IOException {
        byte[] body = json == null ? new byte[0] : json.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(token.length() + 256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
        head.append("\r\nAuthorization: Bearer ").append(token).append("\r\n");
        if (json != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length);
            head.append("\r\n");
        }
        head.append("\r\n");
        byte[] start = head.toString().getBytes(ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        socket.getOutputStream().write(whole);
        return receive();
    }

    private Response receive() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        return new Response(status, chunked ? chunks() : exactly(length));
    }

    private String chunks() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            all.append(exactly(size));
            line();
        }
        line();
        return all.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String exactly(int length) throws IOException {
        return new String(input.readNBytes(length), UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
