package ca.liaison.gateway.door;

import ca.liaison.gateway.reference.MessageNumbers;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of a request as received, judged as far as that needs no knowledge of what it says:
/// size, media type, parsable JSON, in this order.
///
/// @param content the very bytes, empty where there is no body
record Message(Buffer content, MessageNumbers numbers) {

    private static final Message EMPTY = new Message(Buffer.buffer(), MessageNumbers.NONE);
    private static final String JSON = "application/json";

    /// @param body null for methods that carry none
    /// @param greatestSize the most bytes that are read
    /// @throws ca.liaison.kit.problem.Rejected where it is too large, of another type or not
    ///   well-formed, or does not come in time
    static Message read(
            MultiMap headers, @Nullable InputStream body, int greatestSize, BodyReading reading) {
        if (body == null) {
            return EMPTY;
        }
        if (declaredLength(headers).filter(length -> length > greatestSize).isPresent()) {
            throw Problem.of(ProblemCode.CONTENT_TOO_LARGE).rejected();
        }
        byte[] content = reading.read(body, greatestSize);
        if (content.length > greatestSize) {
            throw Problem.of(ProblemCode.CONTENT_TOO_LARGE).rejected();
        }
        if (content.length == 0) {
            return EMPTY;
        }
        if (!isJson(headers.get(HttpHeaders.CONTENT_TYPE)) || isEncoded(headers)) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE).rejected();
        }
        return new Message(Buffer.buffer(content), MessageNumbers.of(content));
    }

    /// The length that the body is said to have; beyond any size where it is no number.
    static Optional<Long> declaredLength(MultiMap headers) {
        try {
            return Optional.ofNullable(headers.get(HttpHeaders.CONTENT_LENGTH)).map(Long::valueOf);
        } catch (NumberFormatException beyondAnySize) {
            return Optional.of(Long.MAX_VALUE);
        }
    }

    private static boolean isEncoded(MultiMap headers) {
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /// JSON is UTF-8; another charset would be read differently behind the door.
    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null || !contentType.regionMatches(true, 0, JSON, 0, JSON.length())) {
            return false;
        }
        String parameters = contentType.substring(JSON.length()).toLowerCase(Locale.ROOT).strip();
        if (!parameters.isEmpty() && parameters.charAt(0) != ';') {
            return false;
        }
        int charset = parameters.indexOf("charset=");
        return charset < 0
                || parameters.startsWith("utf-8", charset + 8)
                || parameters.startsWith("\"utf-8\"", charset + 8);
    }
}
