package ca.liaison.kit.screening;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text holds no personal (health) information. It stands on every text of every request:
/// descriptions, notes, labels, partner numbers, file names, search terms.
///
/// A violation's message is [#CODE]; its dynamic payload is the [PersonalInformationKind] found,
/// the first one if there are several, which [ScreenedViolation#kindOf] reads. Neither holds the
/// value; but `ConstraintViolation.getInvalidValue` does, and must never be logged or answered.
@Documented
@Constraint(validatedBy = ScreenedValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Screened {

    /// The stable code of the violation, which is its message too.
    String CODE = "personal_health_information";

    String message() default CODE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
