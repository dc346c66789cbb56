package ca.liaison.kit.secret;

import ca.liaison.kit.reference.PartnerNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/// Compares the content of requests without keeping it: a keyed digest over canonical JSON (RFC
/// 8785), so that member order and white space don't matter; nor does it matter whether a member is
/// absent or null, or in which offset an instant is written. The partner number is left out, also
/// that of a partner for which the hub's desk writes; it is compared by its own rule.
@ApplicationScoped
public class ContentDigest {
    private static final String PARTNER_NUMBER = "partnerTicketNumber";
    private static final String ON_BEHALF = "reportedBy";
    private static final Pattern LIKE_AN_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");

    private final Secrets secrets;

    ContentDigest(Secrets secrets) {
        this.secrets = secrets;
    }

    /// A request's content, ready to be digested or compared.
    ///
    /// @param operation tells requests with equal bodies apart, such as `POST /v1/incidents`
    public record Content(String operation, @Nullable ObjectNode body) {

        /// The same together with its partner number, in the form in which numbers are compared.
        public Content withNumber() {
            JsonNode number = number();
            return number.isMissingNode() || number.isNull()
                    ? this
                    : new Content(
                            operation + "\n" + new PartnerNumber(number.asText()).equalityKey(),
                            body);
        }

        private JsonNode number() {
            if (body == null) {
                return MissingNode.getInstance();
            }
            return body.hasNonNull(PARTNER_NUMBER)
                    ? body.path(PARTNER_NUMBER)
                    : body.path(ON_BEHALF).path(PARTNER_NUMBER);
        }

        private String canonical() {
            if (body == null) {
                return operation;
            }
            ObjectNode compared = body.deepCopy();
            compared.remove(PARTNER_NUMBER);
            if (compared.get(ON_BEHALF) instanceof ObjectNode onBehalf) {
                onBehalf.remove(PARTNER_NUMBER);
            }
            sayTheSameAlike(compared);
            try {
                return operation
                        + "\n"
                        + new JsonCanonicalizer(compared.toString()).getEncodedString();
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }
    }

    private static void sayTheSameAlike(ObjectNode object) {
        for (Iterator<Map.Entry<String, JsonNode>> each = object.properties().iterator();
                each.hasNext(); ) {
            Map.Entry<String, JsonNode> member = each.next();
            if (member.getValue().isNull()) {
                each.remove();
            } else if (member.getValue() instanceof ObjectNode nested) {
                sayTheSameAlike(nested);
            } else if (member.getValue() instanceof ArrayNode list) {
                list.forEach(element -> {
                    if (element instanceof ObjectNode nested) {
                        sayTheSameAlike(nested);
                    }
                });
            } else if (member.getValue().isTextual()) {
                instant(member.getValue().textValue()).ifPresent(member::setValue);
            }
        }
    }

    private static Optional<JsonNode> instant(String text) {
        if (!LIKE_AN_INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TextNode.valueOf(OffsetDateTime.parse(text).toInstant().toString()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    public Secrets.Digest of(Content content) {
        return secrets.digest(content.canonical());
    }

    /// Whether a digest kept earlier is of the same content. A digest whose key is gone matches
    /// nothing.
    public boolean matches(Secrets.Digest kept, Content content) {
        return secrets.mac(kept.key(), content.canonical())
                .map(now -> MessageDigest.isEqual(now, kept.value()))
                .orElse(false);
    }
}
