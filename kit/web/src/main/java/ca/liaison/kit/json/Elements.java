package ca.liaison.kit.json;

import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screening;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the elements of a list that are judged each by itself, as bodies of requests are: a member
/// of type `List<JsonNode>` is handed over unread, and its elements are nobody's faults but their
/// own.
@ApplicationScoped
public class Elements {
    private final ObjectCheck check;

    Elements(ObjectMapper mapper, Validator validator, Instance<Screening> screening) {
        this.check = new ObjectCheck(mapper, validator, screening::get);
    }

    /// One element.
    ///
    /// @param value absent where it is no object
    public record Element<T>(@Nullable T value, List<Violation> faults) {
        public Element {
            faults = List.copyOf(faults);
        }
    }

    /// Pointers of faults begin at the element.
    public <T> Element<T> read(JsonNode element, Class<T> type) {
        if (!(element instanceof ObjectNode object)) {
            return new Element<>(
                    null, List.of(new Violation("", "wrong_type", Map.of("expected", "object"))));
        }
        try {
            ObjectCheck.Judged judged = check.judge(object, type);
            return new Element<>(type.cast(judged.bound()), judged.faults());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
