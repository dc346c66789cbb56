package ca.liaison.kit.contract;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.reference.PartnerTicketNumber;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Reads from the types behind the schemas what is always there, and what a number may look like.
final class DeclaredTypes {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName SUBMITTED = DotName.createSimple(Submitted.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName PARTNER_NUMBER = DotName.createSimple(PartnerTicketNumber.class);

    private static final String FORM =
            "At most %d characters, shown as given; capitals, small letters and blanks make no difference when numbers are compared."
                    .formatted(PartnerNumber.LONGEST);
    private static final Map<String, String> VALUES =
            Map.of(
                    "Instant", "A moment in UTC (RFC 3339), exact to the microsecond",
                    "OffsetDateTime",
                            "A moment with its offset from UTC (RFC 3339), as in `2026-11-20T07:10:00-05:00` or `…Z`",
                    "UUID", "A UUID (RFC 9562)");

    private final IndexView index;

    DeclaredTypes(IndexView index) {
        this.index = index;
    }

    void complete(Components components) {
        Map<String, Schema> schemas = components.getSchemas();
        VALUES.forEach((name, description) -> {
            Schema schema = schemas.get(name);
            if (schema != null) {
                schema.setDescription(description);
            }
        });
        for (AnnotationInstance declared : index.getAnnotations(SCHEMA)) {
            if (declared.target().kind() == AnnotationTarget.Kind.CLASS) {
                ClassInfo type = declared.target().asClass();
                Schema schema = schemas.get(name(type));
                if (schema != null && type.isRecord() && !submitted(type)) {
                    schema.setRequired(alwaysSent(type, schema));
                }
            }
        }
        for (AnnotationInstance number : index.getAnnotations(PARTNER_NUMBER)) {
            if (number.target().kind() == AnnotationTarget.Kind.FIELD) {
                Schema schema = schemas.get(name(number.target().asField().declaringClass()));
                if (schema != null) {
                    number(
                            Objects.requireNonNull(
                                    schema.getProperties().get(number.target().asField().name())));
                }
            }
        }
    }

    /// Whether the operation is for some roles only, whatever it is asked about.
    boolean asksForRoles(Operation operation) {
        return index.getAnnotations(OPERATION).stream()
                .filter(declared ->
                        declared.value("operationId") != null
                                && declared.value("operationId")
                                        .asString()
                                        .equals(operation.getOperationId()))
                .map(declared -> declared.target().asMethod())
                .anyMatch(DeclaredTypes::asksForRoles);
    }

    private static boolean asksForRoles(MethodInfo method) {
        return method.hasDeclaredAnnotation(ROLES)
                || method.declaringClass().hasDeclaredAnnotation(ROLES);
    }

    private static void number(Schema schema) {
        if (schema.getMaxLength() != null) {
            return; // a type may stand in the index twice
        }
        schema.setMaxLength(PartnerNumber.LONGEST);
        schema.setPattern("\\S");
        String description = schema.getDescription();
        schema.setDescription(description == null ? FORM : description + "\n\n" + FORM);
    }

    private static List<String> alwaysSent(ClassInfo type, Schema schema) {
        return type.recordComponents().stream()
                .filter(component -> schema.getProperties().containsKey(component.name()))
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .filter(component -> !omittedWhenEmpty(type, component))
                .map(RecordComponentInfo::name)
                .toList();
    }

    private static boolean omittedWhenEmpty(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance include = type.declaredAnnotation(INCLUDE);
        AnnotationValue rule = include == null ? null : include.value();
        return rule != null
                && rule.asEnum().equals(JsonInclude.Include.NON_EMPTY.name())
                && component.type().kind() == Type.Kind.PARAMETERIZED_TYPE;
    }

    /// What callers send says itself what it needs, and a record within it likewise.
    private boolean submitted(ClassInfo type) {
        if (type.hasDeclaredAnnotation(SUBMITTED)) {
            return true;
        }
        DotName enclosing = type.enclosingClass();
        ClassInfo outer = enclosing == null ? null : index.getClassByName(enclosing);
        return outer != null && outer.hasDeclaredAnnotation(SUBMITTED);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance declared = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = declared == null ? null : declared.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
