package ca.liaison.gateway.reference;

import ca.liaison.kit.json.StrictJson;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The ticket numbers at the top of a JSON document, read in one pass that builds nothing else.
///
/// @param number `number`
/// @param partner `partnerTicketNumber`
/// @param correct `correctNumber`
public record MessageNumbers(Quoted number, Quoted partner, Quoted correct) {
    private static final JsonFactory STRICT = StrictJson.mapper().getFactory();
    private static final Quoted ABSENT = new Quoted.Absent();

    /// What a message without a body says of numbers.
    public static final MessageNumbers NONE = new MessageNumbers(ABSENT, ABSENT, ABSENT);

    /// Reads a whole document strictly.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where it is not well-formed JSON in UTF-8
    public static MessageNumbers of(byte[] document) {
        if (!startsAsUtf8(document)) {
            throw malformed(1, 1).rejected();
        }
        try (JsonParser parser = STRICT.createParser(document)) {
            MessageNumbers numbers = read(parser);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation()).rejected();
            }
            return numbers;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation()).rejected();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MessageNumbers read(JsonParser parser) throws IOException {
        JsonToken start = parser.nextToken();
        if (start == null) {
            throw malformed(1, 1).rejected();
        }
        if (start != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return NONE;
        }
        Quoted number = ABSENT;
        Quoted partner = ABSENT;
        Quoted correct = ABSENT;
        for (String member = parser.nextFieldName();
                member != null;
                member = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (member) {
                case "number" -> number = quoted(value, parser);
                case "partnerTicketNumber" -> partner = quoted(value, parser);
                case "correctNumber" -> correct = quoted(value, parser);
                default -> {}
            }
            parser.skipChildren();
        }
        return new MessageNumbers(number, partner, correct);
    }

    private static Quoted quoted(JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return new Quoted.Text(parser.getText());
        }
        return value == JsonToken.VALUE_NULL ? ABSENT : new Quoted.OfOtherType();
    }

    /// The parser would also take UTF-16 and UTF-32, which a service behind might read differently.
    private static boolean startsAsUtf8(byte[] document) {
        for (int i = 0; i < Math.min(4, document.length); i++) {
            if (document[i] == 0) {
                return false;
            }
        }
        return !startsWith(document, 0xFE, 0xFF) && !startsWith(document, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] document, int first, int second) {
        return document.length >= 2 && document[0] == (byte) first && document[1] == (byte) second;
    }

    private static Problem malformed(JsonLocation where) {
        return where == null ? malformed(1, 1) : malformed(where.getLineNr(), where.getColumnNr());
    }

    private static Problem malformed(int line, int column) {
        return Problem.of(ProblemCode.MALFORMED_JSON).with("line", line).with("column", column);
    }
}
