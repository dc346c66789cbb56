package ca.liaison.kit.json;

import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Holds a JSON object against the record that it should become: unknown members, wrong types and
/// unknown values, all of them. Faulty members are taken out, so that what remains can be bound and
/// checked further.
final class Shape {
    private static final int MOST_FREE_VALUES = 500;

    private final ObjectMapper mapper;
    private final Map<Class<?>, Map<String, Member>> members = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<String>> values = new ConcurrentHashMap<>();

    Shape(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// What a member may hold.
    ///
    /// @param type of the value, or of each of a list's elements
    /// @param most elements that a list may have
    private record Member(Class<?> type, boolean list, int most) {}

    /// Removes what does not fit from the object.
    ///
    /// @return the faults, in the order of the document
    List<Violation> prune(ObjectNode object, Class<?> type) {
        Faults faults = new Faults();
        prune(object, type, "", faults);
        return faults.all();
    }

    private void prune(ObjectNode object, Class<?> type, String parent, Faults faults) {
        Map<String, Member> allowed = members.computeIfAbsent(type, Shape::components);
        for (Iterator<Map.Entry<String, JsonNode>> each = object.properties().iterator();
                each.hasNext(); ) {
            Map.Entry<String, JsonNode> member = each.next();
            Member expected = allowed.get(member.getKey());
            if (expected == null) {
                faults.add(MemberName.unknown(parent, member.getKey(), allowed.keySet()));
                each.remove();
            } else if (!fits(member.getValue(), expected, parent + "/" + member.getKey(), faults)) {
                each.remove();
            }
        }
    }

    /// The texts of an object that was pruned, in the order of the document.
    List<WrittenText> texts(ObjectNode object, Class<?> type) {
        List<WrittenText> texts = new ArrayList<>();
        collectTexts(object, type, "", texts);
        return texts;
    }

    private void collectTexts(
            ObjectNode object, Class<?> type, String parent, List<WrittenText> texts) {
        Map<String, Member> allowed = members.computeIfAbsent(type, Shape::components);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Member expected = allowed.get(member.getKey());
            if (expected != null) {
                collectTexts(
                        member.getValue(), expected.type(), parent + "/" + member.getKey(), texts);
            }
        }
    }

    private void collectTexts(
            JsonNode value, Class<?> expected, String pointer, List<WrittenText> texts) {
        if (expected == JsonNode.class) {
            return; // judged apart, by Elements
        }
        if (expected == ObjectNode.class) {
            collectAllTexts(value, pointer, true, texts);
            return;
        }
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                collectTexts(list.get(i), expected, pointer + "/" + i, texts);
            }
        } else if (value instanceof ObjectNode nested) {
            collectTexts(nested, expected, pointer, texts);
        } else if (expected == String.class && value.isTextual()) {
            texts.add(new WrittenText(pointer, value.textValue(), false));
        }
    }

    /// Of an object whose members only data can tell: a name that may be more than one is a text.
    ///
    /// @param told whether places below are told; they are not below a name that cannot be
    private static void collectAllTexts(
            JsonNode value, String pointer, boolean told, List<WrittenText> texts) {
        if (value.isTextual() || value.isNumber()) {
            texts.add(new WrittenText(pointer, value.asText(), true));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                collectAllTexts(
                        value.get(index), told ? pointer + "/" + index : pointer, told, texts);
            }
        } else {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                boolean plain = MemberName.isPlain(member.getKey());
                if (!plain) {
                    texts.add(new WrittenText(pointer, member.getKey(), true));
                }
                collectAllTexts(
                        member.getValue(),
                        told ? MemberName.pointer(pointer, member.getKey()) : pointer,
                        told && plain,
                        texts);
            }
        }
    }

    private boolean fits(JsonNode value, Member expected, String pointer, Faults faults) {
        if (value.isNull()) {
            return true;
        }
        if (!expected.list()) {
            return fits(value, expected.type(), pointer, faults);
        }
        if (!(value instanceof ArrayNode list)) {
            faults.add(wrongType(pointer, "array"));
            return false;
        }
        if (list.size() > expected.most()) {
            faults.add(tooMany(pointer, expected.most()));
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!fits(list.get(i), expected.type(), pointer + "/" + i, faults)) {
                list.setNull(i); // the elements behind it keep their pointers
            }
        }
        return true;
    }

    private boolean fits(JsonNode value, Class<?> expected, String pointer, Faults faults) {
        if (expected.isRecord()) {
            if (value instanceof ObjectNode nested) {
                prune(nested, expected, pointer, faults);
                return true;
            }
            faults.add(wrongType(pointer, "object"));
            return false;
        }
        if (expected == ObjectNode.class) {
            return fitsFreely(value, pointer, faults);
        }
        if (expected == JsonNode.class) {
            return true; // judged apart, by Elements
        }
        Violation fault = scalarFault(value, expected, pointer);
        if (fault != null) {
            faults.add(fault);
        }
        return fault == null;
    }

    /// An object whose members only data can tell may hold no more than so many values.
    private static boolean fitsFreely(JsonNode value, String pointer, Faults faults) {
        if (!value.isObject()) {
            faults.add(wrongType(pointer, "object"));
            return false;
        }
        if (values(value) > MOST_FREE_VALUES) {
            faults.add(tooMany(pointer, MOST_FREE_VALUES));
            return false;
        }
        return true;
    }

    private static int values(JsonNode value) {
        int values = 1;
        for (JsonNode within : value) {
            values += values(within);
        }
        return values;
    }

    private @Nullable Violation scalarFault(JsonNode value, Class<?> expected, String pointer) {
        if (expected == Boolean.class) {
            return value.isBoolean() ? null : wrongType(pointer, "boolean");
        }
        if (expected == Integer.class) {
            return value.canConvertToInt() && value.isIntegralNumber()
                    ? null
                    : wrongType(pointer, "integer");
        }
        if (!value.isTextual()) {
            return wrongType(pointer, "string");
        }
        if (expected.isEnum()) {
            List<String> known = values.computeIfAbsent(expected, this::names);
            return known.contains(value.textValue())
                    ? null
                    : new Violation(pointer, "unknown_value", Map.of("allowed", known));
        }
        if (expected == OffsetDateTime.class) {
            return isTime(value.textValue())
                    ? null
                    : wrongType(pointer, "RFC 3339 date-time with offset");
        }
        if (expected == Base64Content.class) {
            return isBase64(value) ? null : wrongType(pointer, "base64");
        }
        if (expected == String.class) {
            return null;
        }
        throw new IllegalStateException("No rule for members of type " + expected.getName());
    }

    private static boolean isBase64(JsonNode text) {
        try {
            text.binaryValue();
            return true;
        } catch (IOException malformed) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() >= 1900 && time.getYear() <= 9999;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static Violation wrongType(String pointer, String expected) {
        return new Violation(pointer, "wrong_type", Map.of("expected", expected));
    }

    private static Violation tooMany(String pointer, int most) {
        return new Violation(pointer, "too_many", Map.of("max", most));
    }

    private static Map<String, Member> components(Class<?> type) {
        Map<String, Member> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), member(component));
        }
        return components;
    }

    private static Member member(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? new Member(element, true, most(component))
                : new Member(component.getType(), false, 1);
    }

    /// As the constraint says: what is too long is not judged element by element.
    private static int most(RecordComponent component) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        return size == null ? Faults.MOST : size.max();
    }

    private List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> mapper.<JsonNode>valueToTree(constant).textValue())
                .toList();
    }
}
