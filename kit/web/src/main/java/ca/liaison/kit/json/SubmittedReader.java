package ca.liaison.kit.json;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/// Reads the bodies of requests: parsable or refused at once; faults of shape and of content noted
/// together.
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class SubmittedReader implements MessageBodyReader<Object> {
    private static final ObjectMapper STRICT = StrictJson.mapper();

    private final Submissions submissions;

    SubmittedReader(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isAnnotationPresent(Submitted.class);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return submissions.bind(parse(body), type);
    }

    private static ObjectNode parse(InputStream body) throws IOException {
        try {
            JsonNode root = STRICT.readTree(body);
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw Problem.of(
                            ProblemCode.INVALID_REQUEST,
                            new Violation("", "wrong_type", Map.of("expected", "object")))
                    .rejected();
        } catch (JsonProcessingException malformed) {
            throw Problem.of(ProblemCode.MALFORMED_JSON)
                    .with(
                            "line",
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getLineNr())
                    .with(
                            "column",
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getColumnNr())
                    .rejected();
        }
    }
}
