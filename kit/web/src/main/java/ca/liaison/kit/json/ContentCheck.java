package ca.liaison.kit.json;

import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Finding;
import ca.liaison.kit.screening.PlainCharacters;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.screening.Screening;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/// Runs the constraints of a bound request, and the screening of all its texts together, and tells
/// each fault by pointer and stable code.
///
/// A constraint's code is its message when that is a plain code (`{blank}` style messages are not
/// used), else it follows from the constraint's type.
final class ContentCheck {
    private static final List<String> ORDER =
            List.of(
                    "required",
                    "blank",
                    "too_long",
                    "forbidden_character",
                    "personal_health_information");

    private final Validator validator;
    private final Supplier<Screening> screening;

    /// @param screening asked when it is needed, since readers are made before the configuration of
    ///   the running process can be read
    ContentCheck(Validator validator, Supplier<Screening> screening) {
        this.validator = validator;
        this.screening = screening;
    }

    /// One fault a member, the most basic one.
    ///
    /// @param texts the texts of the request, in the order in which they were written
    List<Violation> faults(Object bound, List<WrittenText> texts) {
        Map<String, Violation> byPointer = new LinkedHashMap<>();
        validator.validate(bound).stream()
                .map(ContentCheck::violation)
                .sorted(
                        Comparator.comparing(Violation::pointer)
                                .thenComparingInt(fault -> rank(fault.code())))
                .forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
        texts.stream()
                .filter(WrittenText::free)
                .flatMap(text -> freeText(text).stream())
                .forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
        faultsTogether(texts).forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
        return List.copyOf(byPointer.values());
    }

    /// What is asked of every text, for one that no constraint stands on.
    private Optional<Violation> freeText(WrittenText text) {
        if (!PlainCharacters.isPlain(text.text(), true)) {
            return Optional.of(Violation.of(text.pointer(), "forbidden_character"));
        }
        return screening.get().screen(text.text()).stream()
                .findFirst()
                .map(found -> personal(text.pointer(), found));
    }

    /// What is no personal information in one member may be with what the member before says.
    private List<Violation> faultsTogether(List<WrittenText> texts) {
        List<String> written = texts.stream().map(WrittenText::text).toList();
        return screening.get().screenTogether(written).entrySet().stream()
                .map(found -> personal(texts.get(found.getKey()).pointer(), found.getValue()))
                .toList();
    }

    private static Violation personal(String pointer, Finding found) {
        return new Violation(pointer, Screened.CODE, Map.of("kind", found.kind().code()));
    }

    private static int rank(String code) {
        int index = ORDER.indexOf(code);
        return index < 0 ? ORDER.size() : index;
    }

    private static Violation violation(ConstraintViolation<Object> violation) {
        String pointer = pointer(violation.getPropertyPath());
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull required -> Violation.of(pointer, "required");
            case NotBlank blank ->
                    Violation.of(
                            pointer, violation.getInvalidValue() == null ? "required" : "blank");
            case Size size ->
                    violation.getInvalidValue() instanceof CharSequence text
                                    && text.length() < size.min()
                            ? new Violation(pointer, "too_short", Map.of("min", size.min()))
                            : new Violation(pointer, "too_long", Map.of("max", size.max()));
            default -> new Violation(pointer, code(violation), parameters(violation, attributes));
        };
    }

    private static String code(ConstraintViolation<Object> violation) {
        return violation.getMessageTemplate().replace("{", "").replace("}", "");
    }

    private static Map<String, Object> parameters(
            ConstraintViolation<Object> violation, Map<String, Object> attributes) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (attributes.get("members") instanceof String[] members) {
            parameters.put("members", List.of(members));
        }
        HibernateConstraintViolation<?> detailed =
                violation.unwrap(HibernateConstraintViolation.class);
        Object kind = detailed.getDynamicPayload(Object.class);
        if (kind != null) {
            parameters.put("kind", kind.toString().toLowerCase(java.util.Locale.ROOT));
        }
        return parameters;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
