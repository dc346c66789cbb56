package ca.liaison.kit.json;

import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screening;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Judges one submitted object by itself: its shape, its content, and its texts together.
final class ObjectCheck {
    private final ObjectMapper mapper;
    private final Shape shape;
    private final ContentCheck check;

    ObjectCheck(ObjectMapper mapper, Validator validator, Supplier<Screening> screening) {
        this.mapper = mapper;
        this.shape = new Shape(mapper);
        this.check = new ContentCheck(validator, screening);
    }

    /// @param bound what remains of the object without the members that do not fit
    record Judged(Object bound, List<Violation> faults) {}

    Judged judge(ObjectNode tree, Class<?> type) throws JsonProcessingException {
        ObjectNode fitting = tree.deepCopy();
        List<Violation> ofShape = shape.prune(fitting, type);
        List<Violation> faults = new ArrayList<>(ofShape);
        Object bound = mapper.treeToValue(fitting, type);
        check.faults(bound, shape.texts(fitting, type)).stream()
                .filter(fault -> ofShape.stream().noneMatch(known -> covers(known, fault)))
                .forEach(faults::add);
        return new Judged(bound, faults);
    }

    /// A member taken out for its shape is not also told as missing.
    private static boolean covers(Violation known, Violation fault) {
        return known.pointer().equals(fault.pointer()) && !known.code().equals("unknown_member");
    }
}
