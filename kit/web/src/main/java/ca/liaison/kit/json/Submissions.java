package ca.liaison.kit.json;

import ca.liaison.kit.screening.PlainCharacters;
import ca.liaison.kit.screening.Screening;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Makes of JSON what a request may hold ([Submitted]): bound with all its faults noted, or what of
/// it may be kept.
@ApplicationScoped
public class Submissions {
    /// Rarely more than one is needed: what stands together only since something between them was
    /// left out.
    private static final int MOST_READINGS = 4;

    private final ObjectCheck check;
    private final Shape shape;
    private final Instance<Screening> screening;
    private final RequestContent content;

    Submissions(
            ObjectMapper mapper,
            Validator validator,
            Instance<Screening> screening,
            RequestContent content) {
        this.check = new ObjectCheck(mapper, validator, screening::get);
        this.shape = new Shape(mapper);
        this.screening = screening;
        this.content = content;
    }

    /// What may be kept of a request.
    ///
    /// @param leftOut pointers of what may not
    public record Sound(ObjectNode content, List<String> leftOut) {
        public Sound {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Binds a request; its faults of shape and of content are noted together in [RequestContent],
    /// and it is the request's content from now on.
    public <T> T bind(ObjectNode tree, Class<T> type) {
        try {
            ObjectCheck.Judged judged = check.judge(tree, type);
            content.read(tree, judged.faults());
            return type.cast(judged.bound());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Leaves out whatever does not fit, and every text that holds personal information, or
    /// characters that no text may hold. What the faults of a request tell would not do: they tell
    /// one fault of a place, and only so many.
    public Sound sound(ObjectNode tree, Class<?> type) {
        ObjectNode kept = tree.deepCopy();
        Set<String> leftOut = new TreeSet<>();
        shape.prune(kept, type).forEach(fault -> leftOut.add(fault.pointer()));
        Set<String> unsound = unsound(kept, type);
        for (int readings = 1; !unsound.isEmpty(); readings++) {
            unsound.forEach(pointer -> remove(kept, JsonPointer.compile(pointer)));
            leftOut.addAll(unsound);
            unsound = readings < MOST_READINGS ? unsound(kept, type) : pointers(kept, type);
        }
        return new Sound(kept, List.copyOf(leftOut));
    }

    private Set<String> unsound(ObjectNode object, Class<?> type) {
        List<WrittenText> texts = shape.texts(object, type);
        Set<String> found = new TreeSet<>();
        for (WrittenText text : texts) {
            if (!PlainCharacters.isPlain(text.text(), true)
                    || !screening.get().screen(text.text()).isEmpty()) {
                found.add(text.pointer());
            }
        }
        screening
                .get()
                .screenTogether(texts.stream().map(WrittenText::text).toList())
                .keySet()
                .forEach(index -> found.add(texts.get(index).pointer()));
        return found;
    }

    private Set<String> pointers(ObjectNode object, Class<?> type) {
        Set<String> all = new TreeSet<>();
        shape.texts(object, type).forEach(text -> all.add(text.pointer()));
        return all;
    }

    private static void remove(ObjectNode object, JsonPointer pointer) {
        switch (object.at(pointer.head())) {
            case ObjectNode parent -> parent.remove(pointer.last().getMatchingProperty());
            case ArrayNode list -> list.setNull(pointer.last().getMatchingIndex());
            case JsonNode _ -> {} // gone with another
        }
    }
}
